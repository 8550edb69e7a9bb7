package dev.probity.faults.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.probity.faults.wire.Exchange;
import dev.probity.faults.wire.RawClient;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Responder;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import dev.probity.faults.wire.Transport;
import dev.probity.faults.wire.WireServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// One place, taken for as long as the one who has it stays.
class LimitedTest {
    private final StaysUntilLeft inner = new StaysUntilLeft();

    @Test
    void whoGetsNoPlaceInTimeIsSentAway() throws IOException {
        try (var server = serverWithOnePlace(Duration.ofMillis(50));
                var occupying = new RawClient(port(server));
                var queued = new RawClient(port(server))) {
            occupying.get("/stay");
            await().atMost(Duration.ofSeconds(30)).until(() -> inner.begun.get() == 1);
            RawClient.Response refused = queued.get("/brief").read();
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.header("retry-after")).isEqualTo("1");
            assertThat(inner.begun).hasValue(1);
        }
    }

    @Test
    void whoQueuesComesInWhenAPlaceIsLeft() throws IOException {
        try (var server = serverWithOnePlace(Duration.ofMinutes(1));
                var occupying = new RawClient(port(server));
                var queued = new RawClient(port(server))) {
            occupying.get("/stay");
            await().atMost(Duration.ofSeconds(30)).until(() -> inner.begun.get() == 1);
            queued.get("/brief");
            occupying.leave();
            assertThat(queued.read().status()).isEqualTo(200);
        }
    }

    private WireServer serverWithOnePlace(Duration longestWait) {
        var config = new WireServer.Config("limited", 1, "127.0.0.1", List.of(0), Transport.best());
        return WireServer.start(config, new Limited(1, longestWait, inner));
    }

    private static int port(WireServer server) {
        return server.ports().getFirst();
    }

    /// Answers `/brief` at once, and nothing else ever.
    private static final class StaysUntilLeft implements Responder {
        private final AtomicInteger begun = new AtomicInteger();

        @Override
        public boolean answersAtOnce(Request request) {
            return true;
        }

        @Override
        public void respond(Exchange exchange) {
            begun.incrementAndGet();
            if (exchange.request().path().equals("/brief")) {
                exchange.play(Script.answer(Response.json(200, "{}")));
            }
        }
    }
}
