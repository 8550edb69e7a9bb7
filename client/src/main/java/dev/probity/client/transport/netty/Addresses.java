package dev.probity.client.transport.netty;

import java.net.Inet6Address;
import java.net.InetSocketAddress;

/// Writes addresses as people type them: `127.0.0.1:8001`, `[::1]:8001`.
final class Addresses {
    private Addresses() {}

    static String text(InetSocketAddress address) {
        if (address.isUnresolved()) {
            return address.getHostString() + ":" + address.getPort();
        }
        String host = address.getAddress().getHostAddress();
        return (address.getAddress() instanceof Inet6Address ? "[" + host + "]" : host) + ":" + address.getPort();
    }
}
