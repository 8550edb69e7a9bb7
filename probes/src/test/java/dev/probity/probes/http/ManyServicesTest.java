package dev.probity.probes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Fault;
import dev.probity.testkit.Conversation;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.RefusingPort;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManyServicesTest {
    private static final int SERVICES = 1000;

    private final HttpChecks checks = HttpChecks.start();
    private final RawServer server = RawServer.start(ManyServicesTest::serve);
    private final RefusingPort refusing = RefusingPort.take();

    @AfterEach
    void close() {
        checks.close();
        server.close();
        refusing.close();
    }

    /// Behaves as the path says.
    private static void serve(Conversation client) throws IOException {
        String path = client.readRequest().split(" ", 3)[1];
        if (path.contains("reset")) {
            client.reset();
        } else {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(path.contains("slow") ? 300 : 1));
            client.respond(path.contains("failing") ? 500 : 200, "ok");
        }
    }

    @Test
    void aThousandSlowServicesTakeHardlyLongerThanTwoRounds() throws Exception {
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < SERVICES; i++) {
            yaml.append("- {name: s")
                    .append(i)
                    .append(", url: \"")
                    .append(server.url("/slow"))
                    .append("\"}\n");
        }
        long begin = System.nanoTime();
        List<CheckResult> results = checks.run(checks.load(yaml.toString()).services());
        Duration passed = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(results).hasSize(SERVICES).allMatch(result -> result.status() == Status.HEALTHY);
        // One after the other they would take five minutes; 512 at a time, two rounds of 0.3 s.
        assertThat(passed).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void everyOneOfAMixGetsItsOwnVerdict() throws Exception {
        List<String> urls = List.of(
                server.url("/good"), server.url("/slow"), server.url("/failing"), server.url("/reset"), refusing.url());
        StringBuilder yaml = new StringBuilder();
        for (int i = 0; i < SERVICES; i++) {
            yaml.append("- {name: s")
                    .append(i)
                    .append(", url: \"")
                    .append(urls.get(i % urls.size()))
                    .append("\"}\n");
        }

        List<CheckResult> results = checks.run(checks.load(yaml.toString()).services());

        for (int i = 0; i < SERVICES; i++) {
            CheckResult result = results.get(i);
            assertThat(result.serviceId()).isEqualTo("s" + i);
            assertThat(kind(result))
                    .isEqualTo(
                            switch (i % urls.size()) {
                                case 2 -> ErrorKind.STATUS;
                                case 3 -> ErrorKind.RESET;
                                case 4 -> ErrorKind.REFUSED;
                                default -> null;
                            });
        }
    }

    private static @Nullable ErrorKind kind(CheckResult result) {
        Fault fault = result.last().fault();
        return fault == null ? null : fault.kind();
    }
}
