package dev.probity.storage.codec;

/// Bytes are not what was written, or were written by a newer version.
public final class DamagedException extends Exception {
    private static final long serialVersionUID = 1;

    public DamagedException(String message) {
        super(message);
    }

    public DamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
