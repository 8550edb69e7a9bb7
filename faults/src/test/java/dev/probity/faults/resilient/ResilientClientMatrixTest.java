package dev.probity.faults.resilient;

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
import dev.probity.client.exception.ConnectionLostException;
import dev.probity.client.exception.InvalidResponseException;
import dev.probity.client.exception.NetworkException;
import dev.probity.client.report.StopReason;
import dev.probity.client.retry.RetryConfig;
import dev.probity.faults.FaultServer;
import dev.probity.faults.config.FaultServerConfig;
import dev.probity.faults.fault.FaultKind;
import dev.probity.faults.fault.FaultKinds;
import dev.probity.faults.resilient.WireFault.Worth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The resilient client against this server: every fault for every kind of request on every kind of connection. The
/// server's own journal says how many requests there were on the wire; then the type of the failure, the reason for
/// stopping, the time; and that place and connection, of which there is one, are free again.
@TestInstance(Lifecycle.PER_CLASS)
class ResilientClientMatrixTest {
    private static final Duration ATTEMPT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 3;

    @AutoClose
    private final FaultServer server = FaultServer.start(FaultServerConfig.local());

    private record Answer(String detail) {}

    /// One case, and what must come of it.
    ///
    /// @param attempts of the client
    /// @param requests that the server reads
    private record Cell(
            WireFault fault,
            RequestKind kind,
            ConnectionState state,
            int attempts,
            int requests,
            Class<? extends ClientException> type,
            StopReason stopped) {
        static Cell of(WireFault fault, RequestKind kind, ConnectionState state) {
            boolean lost = state == ConnectionState.CLOSED_BY_THE_REQUEST;
            if (lost && !kind.isRepeatable()) {
                // It may have taken effect before the connection was closed, for all the client knows.
                var type = ConnectionLostException.class;
                return new Cell(fault, kind, state, 1, 0, type, StopReason.MAY_HAVE_TAKEN_EFFECT);
            }
            boolean again = fault.worth() == Worth.ANOTHER && kind.isRepeatable();
            int before = lost ? 1 : 0;
            int attempts = again ? ATTEMPTS : before + 1;
            return new Cell(fault, kind, state, attempts, attempts - before, fault.type(), reason(fault, kind));
        }

        private static StopReason reason(WireFault fault, RequestKind kind) {
            if (fault.type() == InvalidResponseException.class) {
                return StopReason.ANSWERED;
            }
            return switch (fault.worth()) {
                case ONE_ATTEMPT -> StopReason.POINTLESS;
                case ANOTHER -> kind.isRepeatable() ? StopReason.ATTEMPTS_USED_UP : StopReason.MAY_HAVE_TAKEN_EFFECT;
                case WAITING_TOO_LONG ->
                    kind.isRepeatable() ? StopReason.RETRY_AFTER_TOO_LONG : StopReason.MAY_HAVE_TAKEN_EFFECT;
            };
        }

        /// Names the call on the wire.
        String key() {
            return fault + "-" + kind + "-" + state;
        }

        int silentAttempts() {
            return fault.isSilent() && type == fault.type() ? requests : 0;
        }
    }

    @ParameterizedTest
    @EnumSource
    void fault(WireFault fault) throws Exception {
        List<Callable<Void>> cells = new ArrayList<>();
        for (RequestKind kind : RequestKind.values()) {
            for (ConnectionState state : ConnectionState.values()) {
                cells.add(() -> check(Cell.of(fault, kind, state)));
            }
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> cell : threads.invokeAll(cells)) {
                cell.get();
            }
        }
    }

    @Test
    void everyKindOfFaultIsThere() {
        List<String> headers = new ArrayList<>(
                Arrays.stream(WireFault.values()).map(WireFault::header).toList());
        headers.add(WireFault.CLOSE_ON_NEXT);

        assertThat(FaultKinds.all().stream().map(FaultKind::name))
                .allSatisfy(name -> assertThat(headers)
                        .anySatisfy(header -> assertThat(header).containsPattern("(^|\\+ )" + name + "(=|;| |$)")));
    }

    private Void check(Cell cell) throws Exception {
        try (Line line = new Line(server.ports().getFirst());
                ResilientClient client = ResilientClient.create(config(cell, line.port()))) {
            bringAbout(cell.state, line, client);

            Request request = cell.kind.request("/orders").requestId(cell.key()).header("X-Fault", cell.fault.header());
            long began = System.nanoTime();
            ClientException thrown = catchThrowableOfType(
                    ClientException.class, () -> client.send(request, response -> response.as(Answer.class)));
            Duration elapsed = Duration.ofNanos(System.nanoTime() - began);

            assertThat(thrown).as(cell.key()).isExactlyInstanceOf(cell.type);
            assertThat(thrown.report().attempts()).as(cell.key()).hasSize(cell.attempts);
            assertThat(thrown.report().stopped()).as(cell.key()).isEqualTo(cell.stopped);
            assertThat(thrown.report().attempts().getFirst().warm())
                    .as(cell.key())
                    .isEqualTo(cell.state == ConnectionState.REUSED
                            || cell.state == ConnectionState.CLOSED_BY_THE_REQUEST);
            Duration least = ATTEMPT.multipliedBy(cell.silentAttempts());
            assertThat(elapsed).as(cell.key()).isBetween(least, least.plus(LONG));
            assertThat(client.state().origins().getFirst().active())
                    .as(cell.key())
                    .isZero();
            answer(client, "status=200");
            assertRequestsOnTheWire(cell);
        }
        return null;
    }

    /// The journal has a request when it is over, which may be a moment after the client has turned away from it.
    private void assertRequestsOnTheWire(Cell cell) {
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(server.journal()
                                .newest(100, entry -> entry.key().equals(cell.key())))
                        .as(cell.key())
                        .hasSize(cell.requests));
        assertThat(server.oracle().of(cell.key()).attempts()).as(cell.key()).isEqualTo(cell.requests);
    }

    private static void bringAbout(ConnectionState state, Line line, ResilientClient client)
            throws InterruptedException {
        switch (state) {
            case FRESH -> {}
            case REUSED -> answer(client, "status=200");
            case CLOSED_WHILE_IDLE -> {
                answer(client, "status=200");
                line.hangUp();
            }
            case CLOSED_BY_THE_REQUEST -> answer(client, WireFault.CLOSE_ON_NEXT);
        }
    }

    /// A busy machine may need longer for it than a silent server is given.
    private static void answer(ResilientClient client, String fault) {
        Request request = Request.get("/orders").header("X-Fault", fault);
        await().atMost(LONG)
                .ignoreExceptionsInstanceOf(NetworkException.class)
                .until(
                        () -> client.send(request, response -> response.as(Answer.class)),
                        new Answer("Induced fault: status 200")::equals);
    }

    private static ClientConfig config(Cell cell, int port) {
        String url = "http://127.0.0.1:" + port;
        Duration pause = Duration.ofMillis(2);
        return ClientConfig.DEFAULT
                .withBaseUrl(url)
                .withTimeouts(cell.silentAttempts() > 0 ? ATTEMPT : Duration.ofSeconds(15), LONG)
                .withRetry(new RetryConfig(ATTEMPTS, pause, pause, pause, Duration.ofSeconds(60)))
                .withBreaker(BreakerConfig.NEVER)
                .withBulkhead(new BulkheadConfig(1, Duration.ZERO))
                .withBodyLimit(1000)
                .withIdempotency(
                        cell.kind == RequestKind.POST_WITH_KEY
                                ? IdempotencyConfig.honouredBy(url)
                                : IdempotencyConfig.NONE);
    }
}
