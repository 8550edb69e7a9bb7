package dev.probity.faults.wire;

/// The body of a request: its first bytes, since bodies are mostly of no interest.
///
/// @param start at most [#KEPT] bytes
/// @param length how long the whole was, in bytes
public record Body(Bytes start, long length) {
    public static final int KEPT = 64 * 1024;
    public static final Body NONE = new Body(Bytes.NONE, 0);

    public boolean isWhole() {
        return start.length() == length;
    }
}
