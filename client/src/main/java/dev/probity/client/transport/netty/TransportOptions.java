package dev.probity.client.transport.netty;

import java.net.InetSocketAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

/// How a transport is set up.
///
/// @param nativeParts whether to use epoll and BoringSSL where they are there; else NIO and the JDK's TLS
/// @param eventLoops threads that do all network work
/// @param handshakes TLS handshakes that may be busy at a time; more wait, which counts as `queue`
/// @param handshakeLease after this long a handshake waits for the other side and no longer counts as busy
/// @param trusted certificates trusted beside those of the Java installation
/// @param nameServers asked for addresses; empty for those of the system
/// @param poolSize connections kept per origin, at most
/// @param poolWait how long a call waits for one of them
/// @param poolIdle after this long an unused connection is closed
public record TransportOptions(
        boolean nativeParts,
        int eventLoops,
        int handshakes,
        Duration handshakeLease,
        List<X509Certificate> trusted,
        List<InetSocketAddress> nameServers,
        int poolSize,
        Duration poolWait,
        Duration poolIdle) {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /// One event loop and two handshakes per processor, 64 connections per origin kept for 30 s, 1 s wait for
    /// one.
    public static final TransportOptions DEFAULT = new TransportOptions(
            true,
            PROCESSORS,
            2 * PROCESSORS,
            Duration.ofMillis(5),
            List.of(),
            List.of(),
            64,
            Duration.ofSeconds(1),
            Duration.ofSeconds(30));

    public TransportOptions {
        trusted = List.copyOf(trusted);
        nameServers = List.copyOf(nameServers);
        if (eventLoops < 1 || handshakes < 1 || poolSize < 1) {
            throw new IllegalArgumentException("eventLoops, handshakes and poolSize: expected at least 1 each");
        }
    }

    public TransportOptions withNativeParts(boolean other) {
        return new TransportOptions(
                other, eventLoops, handshakes, handshakeLease, trusted, nameServers, poolSize, poolWait, poolIdle);
    }

    public TransportOptions withTrusted(List<X509Certificate> others) {
        return new TransportOptions(
                nativeParts, eventLoops, handshakes, handshakeLease, others, nameServers, poolSize, poolWait, poolIdle);
    }

    public TransportOptions withNameServers(List<InetSocketAddress> others) {
        return new TransportOptions(
                nativeParts, eventLoops, handshakes, handshakeLease, trusted, others, poolSize, poolWait, poolIdle);
    }

    public TransportOptions withPool(int size, Duration wait, Duration idle) {
        return new TransportOptions(
                nativeParts, eventLoops, handshakes, handshakeLease, trusted, nameServers, size, wait, idle);
    }
}
