package dev.probity.health.checks.cache;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/// Where a Redis (or Valkey, KeyDB, …) is and how to get in. Start from [#at(String, int)].
///
/// @param username null for the default user
/// @param password null where none is needed
/// @param sockets an `SSLSocketFactory` for TLS
/// @param timeout for connecting, and for each answer
public record RedisServer(
        String host,
        int port,
        @Nullable String username,
        @Nullable String password,
        SocketFactory sockets,
        Duration timeout) {
    /// Without TLS and password; 500 ms for connecting and for each answer.
    public static RedisServer at(String host, int port) {
        return new RedisServer(host, port, null, null, SocketFactory.getDefault(), Duration.ofMillis(500));
    }

    public RedisServer password(String value) {
        return new RedisServer(host, port, username, value, sockets, timeout);
    }

    public RedisServer credentials(String user, String value) {
        return new RedisServer(host, port, user, value, sockets, timeout);
    }

    /// TLS, with the certificates this factory trusts.
    public RedisServer tls(SocketFactory value) {
        return new RedisServer(host, port, username, password, value, timeout);
    }

    public RedisServer timeout(Duration value) {
        return new RedisServer(host, port, username, password, sockets, value);
    }

    Socket connect() throws IOException {
        Socket socket = sockets.createSocket();
        try {
            int millis = Math.toIntExact(Math.max(1, timeout.toMillis()));
            socket.setSoTimeout(millis);
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port), millis);
            return socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /// Without the password.
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
