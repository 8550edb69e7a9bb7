package dev.probity.health.checks;

import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.probity.health.Finding;
import dev.probity.health.real.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class NetworkChecksTest {
    @Test
    void tcpIsWellWhenSomethingListens() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new TcpCheck("127.0.0.1", listener.getLocalPort())
                            .check()
                            .status())
                    .isEqualTo(HEALTHY);
        }
        int nobody = ServerProcess.freePort();
        assertThat(new TcpCheck("127.0.0.1", nobody).check())
                .extracting(Finding::status, Finding::message)
                .containsExactly(UNHEALTHY, "No connection to 127.0.0.1:" + nobody + ": Connection refused");
    }

    @Test
    void httpIsWellWhenItAnswers200To299() throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            int code = Integer.parseInt(exchange.getRequestURI().getPath().substring(1));
            exchange.sendResponseHeaders(code, -1);
            exchange.close();
        });
        server.start();
        try {
            URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
            assertThat(new HttpCheck(base.resolve("204")).check().status()).isEqualTo(HEALTHY);
            Finding broken = new HttpCheck(base.resolve("503")).check();
            assertThat(broken.message()).isEqualTo("Expected status 200-299, got 503");
            assertThat(broken.metadata()).containsEntry("status_code", 503);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void dnsIsWellWhenTheNameHasAnAddress() {
        assertThat(new DnsCheck("localhost").check().metadata().toString()).contains("127.0.0.1");
        assertThat(new DnsCheck("no-such-host.invalid").check())
                .extracting(Finding::status, Finding::message)
                .containsExactly(UNHEALTHY, "No address for no-such-host.invalid");
    }
}
