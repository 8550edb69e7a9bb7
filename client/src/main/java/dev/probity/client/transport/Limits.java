package dev.probity.client.transport;

import java.time.Duration;

/// How long the parts of a call may take. Our own delay (phase `queue`) counts only in the last of them.
///
/// @param dns until the addresses are known
/// @param connect until the TCP connection stands
/// @param tls for the TLS handshake
/// @param write until the request is handed to the network
/// @param firstByte from there to the first byte of the response
/// @param total from the name lookup to the last byte of the body
/// @param whole from the moment the call is made to its end, our own delay included
public record Limits(
        Duration dns,
        Duration connect,
        Duration tls,
        Duration write,
        Duration firstByte,
        Duration total,
        Duration whole) {
    /// Longer than any call: no limit.
    public static final Duration NONE = Duration.ofDays(365);

    public Limits {
        requirePositive("dns", dns);
        requirePositive("connect", connect);
        requirePositive("tls", tls);
        requirePositive("write", write);
        requirePositive("firstByte", firstByte);
        requirePositive("total", total);
        requirePositive("whole", whole);
    }

    /// One limit for what the far side takes, and none but that for the parts. Our own delay comes on top.
    public static Limits total(Duration total) {
        return new Limits(total, total, total, total, total, total, NONE);
    }

    private static void requirePositive(String name, Duration limit) {
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException(name + ": found " + limit + ", expected more than zero");
        }
    }
}
