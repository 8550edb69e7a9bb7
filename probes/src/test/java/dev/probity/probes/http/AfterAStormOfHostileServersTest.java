package dev.probity.probes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.probity.monitor.Status;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.service.Service;
import dev.probity.testkit.Conversation;
import dev.probity.testkit.RawServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Whatever hostile servers did, the process is as well as before: it holds no socket and no thread more.
class AfterAStormOfHostileServersTest {
    private static final int CHECKS = 400;
    private static final List<String> MANNERS = List.of(
            "silence", "half-a-header", "drip", "huge-header", "huge-body", "bad-chunk", "early-close", "reset");

    private final HttpChecks checks = HttpChecks.start();

    @AfterEach
    void close() {
        checks.close();
    }

    @Test
    void nothingOfItIsLeft() throws Exception {
        storm();
        long sockets = openFiles();
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();

        storm();
        storm();

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertThat(openFiles()).isLessThanOrEqualTo(sockets + 20);
            assertThat(ManagementFactory.getThreadMXBean().getThreadCount()).isLessThanOrEqualTo(threads + 20);
        });
        try (RawServer good = RawServer.start(AfterAStormOfHostileServersTest::answer)) {
            assertThat(checks.check(good.url("/")).status()).isEqualTo(Status.HEALTHY);
        }
    }

    private void storm() throws InterruptedException {
        try (RawServer server = RawServer.start(AfterAStormOfHostileServersTest::misbehave)) {
            String yaml = IntStream.range(0, CHECKS)
                    .mapToObj(i -> "- {name: s%d, timeout: 300ms, url: \"%s\"}"
                            .formatted(i, server.url("/" + MANNERS.get(i % MANNERS.size()))))
                    .collect(Collectors.joining("\n"));
            List<Service> services = checks.load(yaml).services();

            List<CheckResult> results = checks.run(services);

            assertThat(results).hasSize(CHECKS).allMatch(result -> result.status() == Status.UNHEALTHY);
        }
    }

    private static void answer(Conversation client) throws IOException {
        client.readRequest();
        client.respond(200, "ok");
    }

    private static void misbehave(Conversation client) throws IOException {
        switch (client.readRequest().split(" ", 3)[1].substring(1)) {
            case "silence" -> client.waitForClient();
            case "half-a-header" -> {
                client.send("HTTP/1.1 200 OK\r\nX-");
                client.waitForClient();
            }
            case "drip" -> {
                client.send("HTTP/1.1 200 OK\r\n\r\n");
                client.drip("x", 100);
            }
            case "huge-header" -> client.send("HTTP/1.1 200 OK\r\nX: " + "x".repeat(1 << 20) + "\r\n");
            case "huge-body" -> client.send("HTTP/1.1 200 OK\r\nContent-Length: 10737418240\r\n\r\n");
            case "bad-chunk" -> client.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno number\r\n");
            case "early-close" -> client.close();
            default -> client.reset();
        }
    }

    private static long openFiles() {
        Assumptions.assumeTrue(
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean,
                "only Unix tells how many files a process has open");
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }
}
