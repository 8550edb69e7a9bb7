package dev.probity.client.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.probity.client.ClientConfig;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.exception.TotalTimeoutException;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.RawServer.Script;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The deadline holds to the last byte of the body, and the call ends at it: not before, and not long after. Whatever a
/// busy machine does to the call it does to a timer of the JDK that runs beside it too, and that is what the call is
/// compared with.
class DeadlineTest {
    private static final Duration TOTAL = Duration.ofMillis(400);
    private static final Duration TOLERANCE = Duration.ofMillis(50);
    /// They are not always treated alike.
    private static final int TRIES = 10;

    @AutoClose
    private final ResilientClient client = ResilientClient.create(ClientConfig.DEFAULT);

    static Stream<Named<Script>> endlessServers() {
        return Stream.of(
                Named.of("silence", conversation -> {
                    conversation.readRequest();
                    conversation.waitForClient();
                }),
                Named.of("a body that stalls", conversation -> {
                    conversation.readRequest();
                    conversation.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhi");
                    conversation.waitForClient();
                }),
                Named.of("a body that drips", conversation -> {
                    conversation.readRequest();
                    conversation.send("HTTP/1.1 200 OK\r\n\r\n");
                    conversation.drip("x", 20);
                }));
    }

    @ParameterizedTest
    @MethodSource("endlessServers")
    void endsAtTheDeadline(Script endless) {
        try (RawServer server = RawServer.start(endless)) {
            Stream<Duration> late =
                    Stream.generate(() -> latenessOfCall(server)).limit(TRIES);

            assertThat(late.anyMatch(each -> each.compareTo(TOLERANCE) <= 0)).isTrue();
        }
    }

    /// @return how much later than the timer it ended
    private Duration latenessOfCall(RawServer server) {
        Request request = Request.get(server.url("/")).within(TOTAL);
        CompletableFuture<Duration> timer = CompletableFuture.supplyAsync(DeadlineTest::timeOfTimer);
        long began = System.nanoTime();
        TotalTimeoutException thrown = catchThrowableOfType(TotalTimeoutException.class, () -> client.send(request));
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);

        assertThat(elapsed).isGreaterThanOrEqualTo(TOTAL);
        assertThat(thrown.report().attempts()).hasSizeLessThanOrEqualTo(1);
        return elapsed.minus(timer.join());
    }

    private static Duration timeOfTimer() {
        long began = System.nanoTime();
        new CompletableFuture<>()
                .completeOnTimeout("over", TOTAL.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
