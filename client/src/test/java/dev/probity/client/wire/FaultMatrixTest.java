package dev.probity.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.probity.client.ClientConfig;
import dev.probity.client.IdempotencyConfig;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.breaker.BreakerConfig;
import dev.probity.client.bulkhead.BulkheadConfig;
import dev.probity.client.exception.ClientException;
import dev.probity.client.report.StopReason;
import dev.probity.client.retry.RetryConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every fault for every kind of request on every kind of connection: the number of requests on the wire, the type of
/// the failure, its time; and that place and connection are free again afterwards, of which there is one.
class FaultMatrixTest {
    private static final Duration ATTEMPT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 3;

    private enum Kind {
        GET(true),
        POST(false),
        POST_WITH_KEY(true);

        private final boolean repeatable;

        Kind(boolean repeatable) {
            this.repeatable = repeatable;
        }

        Request request() {
            return this == GET ? Request.get("/x") : Request.post("/x").text("order");
        }
    }

    private enum ConnectionState {
        FRESH,
        REUSED,
        CLOSED_WHILE_IDLE
    }

    @ParameterizedTest
    @EnumSource
    void fault(Fault fault) throws Exception {
        List<Callable<Void>> cells = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (ConnectionState state : ConnectionState.values()) {
                cells.add(() -> check(fault, kind, state));
            }
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> cell : threads.invokeAll(cells)) {
                cell.get();
            }
        }
    }

    private static Void check(Fault fault, Kind kind, ConnectionState state) throws Exception {
        String cell = fault + ", " + kind + ", " + state;
        try (FaultyServer server = new FaultyServer(fault);
                ResilientClient client = ResilientClient.create(config(fault, kind, server))) {
            bringAbout(state, server, client);
            server.failing(true);

            long began = System.nanoTime();
            ClientException thrown = catchThrowableOfType(ClientException.class, () -> client.send(kind.request()));
            Duration elapsed = Duration.ofNanos(System.nanoTime() - began);

            boolean again = fault.mayPass() && kind.repeatable;
            int expected = again ? ATTEMPTS : 1;
            assertThat(thrown).as(cell).isExactlyInstanceOf(fault.type());
            assertThat(thrown.report().attempts()).as(cell).hasSize(expected);
            assertThat(thrown.report().stopped()).as(cell).isEqualTo(reason(fault, kind));
            Duration least = fault.isSilent() ? ATTEMPT.multipliedBy(expected) : Duration.ZERO;
            assertThat(elapsed).as(cell).isBetween(least, least.plus(LONG));
            assertThat(thrown.report().elapsed()).as(cell).isLessThanOrEqualTo(elapsed);

            // A busy server may read a request only after the client has turned away from it.
            await().untilAsserted(
                            () -> assertThat(server.failedRequests()).as(cell).isEqualTo(expected));
            assertThat(client.state().origins().getFirst().active()).as(cell).isZero();
            server.failing(false).closingIdleConnections(false);
            assertThat(client.get("/").text()).as(cell).isEqualTo("well");
        }
        return null;
    }

    private static StopReason reason(Fault fault, Kind kind) {
        if (fault == Fault.TOO_MANY_REQUESTS_COME_TOMORROW && kind.repeatable) {
            return StopReason.RETRY_AFTER_TOO_LONG;
        }
        if (fault.mayPass()) {
            return kind.repeatable ? StopReason.ATTEMPTS_USED_UP : StopReason.MAY_HAVE_TAKEN_EFFECT;
        }
        return fault == Fault.TOO_MANY_REQUESTS_COME_TOMORROW ? StopReason.MAY_HAVE_TAKEN_EFFECT : StopReason.POINTLESS;
    }

    private static void bringAbout(ConnectionState state, FaultyServer server, ResilientClient client)
            throws InterruptedException {
        switch (state) {
            case FRESH -> {}
            case REUSED -> client.get("/");
            case CLOSED_WHILE_IDLE -> {
                server.closingIdleConnections(true);
                client.get("/");
                assertThat(server.firstClientHasLeft()).isTrue();
            }
        }
    }

    private static ClientConfig config(Fault fault, Kind kind, FaultyServer server) {
        return ClientConfig.DEFAULT
                .withBaseUrl(server.url())
                .withTimeouts(fault.isSilent() ? ATTEMPT : Duration.ofSeconds(10), Duration.ofSeconds(20))
                .withRetry(new RetryConfig(
                        ATTEMPTS,
                        Duration.ofMillis(2),
                        Duration.ofMillis(2),
                        Duration.ofMillis(2),
                        Duration.ofSeconds(60)))
                .withBreaker(BreakerConfig.NEVER)
                .withBulkhead(new BulkheadConfig(1, Duration.ZERO))
                .withBodyLimit(1000)
                .withIdempotency(
                        kind == Kind.POST_WITH_KEY
                                ? IdempotencyConfig.honouredBy(server.url())
                                : IdempotencyConfig.NONE);
    }
}
