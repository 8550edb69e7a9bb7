package dev.probity.bench.honesty;

/// Services that are checked once each.
///
/// @param concurrency how many at a time
/// @param answerMillis how long each takes to answer; 0 for as fast as it can
/// @param plain whether by the platform's own sockets in place of our transport
record Load(boolean secure, int services, int concurrency, int answerMillis, boolean plain) {
    /// What the service with this number asks of the target.
    String path(int id) {
        return "/" + id + (answerMillis == 0 ? "" : "?after=" + answerMillis);
    }

    @Override
    public String toString() {
        return (secure ? "HTTPS, " : "HTTP, ")
                + (answerMillis == 0 ? "at once" : "after " + answerMillis + " ms")
                + (plain ? ", plain sockets" : "");
    }
}
