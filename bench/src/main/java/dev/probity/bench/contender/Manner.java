package dev.probity.bench.contender;

/// How requests are made.
///
/// @param secure whether over TLS
/// @param reuse whether a connection serves for many requests, or for one
/// @param concurrency how many requests are under way at a time
public record Manner(boolean secure, boolean reuse, int concurrency) {
    @Override
    public String toString() {
        return (secure ? "HTTPS" : "HTTP") + (reuse ? " warm" : " fresh");
    }
}
