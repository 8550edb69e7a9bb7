package dev.probity.health.checks;

import dev.probity.health.Finding;
import dev.probity.health.HealthCheck;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/// Whether something accepts connections. It is closed again at once.
public record TcpCheck(String host, int port) implements HealthCheck {
    @Override
    public Finding check() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port));
            return Finding.healthy().with("address", socket.getRemoteSocketAddress());
        } catch (IOException e) {
            return Finding.unhealthy("No connection to " + host + ":" + port + ": " + e.getMessage())
                    .with("error", e.getClass().getName());
        }
    }
}
