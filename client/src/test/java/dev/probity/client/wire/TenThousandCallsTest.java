package dev.probity.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.probity.client.ClientConfig;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.Response;
import dev.probity.client.breaker.BreakerConfig;
import dev.probity.client.bulkhead.BulkheadConfig;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Ten thousand calls that are all on the wire at one moment: the server answers none before it has read every one.
class TenThousandCallsTest {
    private static final int MANY = 10_000;
    private static final int SPARE_FILES = 1_000;
    private static final int BYTES_PER_CALL = 64 * 1024;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();

    @BeforeEach
    void theMachineAllowsSoManyConnections() {
        assumeTrue(
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                        && unix.getMaxFileDescriptorCount() >= MANY + SPARE_FILES,
                "this machine allows a process fewer than " + (MANY + SPARE_FILES) + " files");
    }

    @Test
    @Timeout(300)
    void areInFlightAtOnceAndCostNoThreads() throws IOException {
        try (HoldingServer server = HoldingServer.of(MANY);
                ResilientClient client = ResilientClient.create(patient())) {
            int threadsBefore = threads.getThreadCount();
            long heapBefore = usedHeap();
            List<CompletableFuture<Response>> calls = Stream.generate(() -> client.sendAsync(Request.get(server.url())))
                    .limit(MANY)
                    .toList();
            server.awaitAll();

            assertThat(client.state().origins())
                    .singleElement()
                    .satisfies(origin -> assertThat(origin.active()).isEqualTo(MANY));
            assertThat(calls).noneMatch(CompletableFuture::isDone);
            assertThat(threads.getThreadCount() - threadsBefore)
                    .as("platform threads, the event loops and those that carry virtual threads included")
                    .isLessThan(100);
            assertThat((usedHeap() - heapBefore) / MANY)
                    .as("bytes of heap per call")
                    .isLessThan(BYTES_PER_CALL);

            server.answer();
            assertThat(calls).allSatisfy(call -> assertThat(call.join().text()).isEqualTo("well"));
            assertThat(client.state().origins().getFirst().active()).isZero();
        }
    }

    private static ClientConfig patient() {
        Duration patience = Duration.ofMinutes(4);
        ClientConfig config = ClientConfig.DEFAULT
                .withBulkhead(new BulkheadConfig(MANY, patience))
                .withBreaker(BreakerConfig.NEVER)
                .withTimeouts(patience, patience);
        return config.withTimeouts(config.timeouts().withConnect(patience));
    }

    private long usedHeap() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
