package dev.probity.client.transport;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/// The connection a call went over, as far as it came.
///
/// @param address contacted last; null when no address was known
/// @param reused whether an earlier call had used the connection
/// @param tls null without TLS or before the server showed its certificate
public record Link(
        @Nullable InetSocketAddress address,
        boolean reused,
        @Nullable TlsSession tls) {
    public static final Link NONE = new Link(null, false, null);
}
