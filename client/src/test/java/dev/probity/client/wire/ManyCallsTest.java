package dev.probity.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.probity.client.ClientConfig;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.Response;
import dev.probity.client.bulkhead.BulkheadConfig;
import dev.probity.client.exception.BulkheadFullException;
import dev.probity.testkit.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Many callers at once.
class ManyCallsTest {
    @Test
    void aSlowOriginDelaysNoOther() {
        CountDownLatch end = new CountDownLatch(1);
        try (RawServer slow = answeringAfter(end);
                RawServer quick = answeringAfter(new CountDownLatch(0));
                ResilientClient client = ResilientClient.create(ClientConfig.DEFAULT)) {
            List<CompletableFuture<Response>> held = calls(64, client, slow);
            await().until(() -> slow.requests() == 64);

            assertThat(client.get(quick.url("/")).status()).isEqualTo(200);
            assertThat(catchThrowable(() -> client.get(slow.url("/")))).isInstanceOf(BulkheadFullException.class);
            assertThat(slow.requests()).isEqualTo(64);

            end.countDown();
            assertThat(held).allSatisfy(call -> assertThat(call.join().status()).isEqualTo(200));
        }
    }

    @Test
    void tenThousandCallersShareTheConnectionsThereAre() {
        ClientConfig config = ClientConfig.DEFAULT
                .withBulkhead(new BulkheadConfig(100, Duration.ofMinutes(5)))
                .withTimeouts(Duration.ofSeconds(15), Duration.ofMinutes(5));
        try (RawServer server = answeringAfter(new CountDownLatch(0));
                ResilientClient client = ResilientClient.create(config)) {
            List<CompletableFuture<Response>> all = calls(10_000, client, server);

            assertThat(all).allSatisfy(call -> assertThat(call.join().status()).isEqualTo(200));
            assertThat(server.requests()).isEqualTo(10_000);
            assertThat(server.connections()).isLessThanOrEqualTo(100);
        }
    }

    private static List<CompletableFuture<Response>> calls(int count, ResilientClient client, RawServer server) {
        return Stream.generate(() -> client.sendAsync(Request.get(server.url("/"))))
                .limit(count)
                .toList();
    }

    private static RawServer answeringAfter(CountDownLatch latch) {
        return RawServer.start(client -> {
            while (true) {
                client.readRequest();
                hold(latch);
                client.respond(200, "ok");
            }
        });
    }

    private static void hold(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
