package dev.probity.client.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.probity.client.ClientConfig;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.Response;
import dev.probity.client.exception.CallCancelledException;
import dev.probity.client.exception.ClientErrorException;
import dev.probity.client.exception.TotalTimeoutException;
import dev.probity.client.fanout.Pending.Outcome;
import dev.probity.testkit.RawServer;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FanOutTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @AutoClose
    private final ResilientClient client = ResilientClient.create(ClientConfig.DEFAULT);

    @AutoClose
    private final RawServer endless = RawServer.start(conversation -> {
        conversation.readRequest();
        conversation.waitForClient();
    });

    @AutoClose
    private final RawServer missing = RawServer.start(conversation -> {
        conversation.readRequest();
        conversation.respond(404, "");
    });

    /// Each answers only once all three have been asked.
    @Test
    void theCallsAreUnderWayAtTheSameTime() throws Exception {
        CyclicBarrier together = new CyclicBarrier(3);
        try (RawServer server = RawServer.start(conversation -> {
                    conversation.readRequest();
                    meet(together);
                    conversation.respond(200, "ok");
                });
                FanOut calls = FanOut.within(LONG)) {
            Pending<String> one = calls.fork(client, Request.get(server.url("/")), Response::text);
            Pending<String> two = calls.fork(client, Request.get(server.url("/")), Response::text);
            Pending<Integer> three = calls.fork(client, Request.get(server.url("/")), Response::status);
            calls.joinAll();

            assertThat(one.result() + two.result() + three.result()).isEqualTo("okok200");
        }
    }

    @Test
    void theFirstFailureEndsTheOthersAndIsThrown() throws Exception {
        try (FanOut calls = FanOut.within(LONG)) {
            calls.fork(client, Request.get(endless.url("/")), Response::text);
            calls.fork(client, Request.get(missing.url("/")), Response::text);

            assertThat(catchThrowable(calls::joinAll)).isInstanceOf(ClientErrorException.class);
        }
        assertThat(client.state().origins()).allMatch(origin -> origin.active() == 0);
        assertThat(endless.connections() == 0 || endless.conversation(0).clientLeftWithin(20_000))
                .isTrue();
    }

    @Test
    void allMustBeOverByOneDeadline() {
        long began = System.nanoTime();
        try (FanOut calls = FanOut.within(Duration.ofMillis(300))) {
            calls.fork(client, Request.get(endless.url("/1")), Response::text);
            calls.fork(client, Request.get(endless.url("/2")), Response::text);

            assertThat(catchThrowable(calls::joinAll)).isInstanceOf(TotalTimeoutException.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofMillis(300), LONG);
    }

    @Test
    void whoWantsAllOutcomesGetsThem() throws Exception {
        try (FanOut calls = FanOut.within(LONG)) {
            Request hurried = Request.get(endless.url("/")).within(Duration.ofMillis(300));
            Pending<String> late = calls.fork(client, hurried, Response::text);
            Pending<String> absent = calls.fork(client, Request.get(missing.url("/")), Response::text);
            calls.settle();

            assertThat(late.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.failure()).isInstanceOf(TotalTimeoutException.class));
            assertThat(absent.outcome())
                    .isInstanceOfSatisfying(
                            Outcome.Failed.class,
                            failed -> assertThat(failed.failure()).isInstanceOf(ClientErrorException.class));
        }
    }

    @Test
    void leavingTheBlockLeavesNothingBehind() throws Exception {
        Pending<String> forgotten;
        try (FanOut calls = FanOut.within(LONG)) {
            forgotten = calls.fork(client, Request.get(endless.url("/")), Response::text);
            assertThatIllegalStateException().isThrownBy(forgotten::result).withMessage("The call is not over");
        }

        assertThat(catchThrowable(forgotten::result)).isInstanceOf(CallCancelledException.class);
        assertThat(client.state().origins().getFirst().active()).isZero();
    }

    @Test
    void whatAReadingThrowsIsThrown() {
        try (FanOut calls = FanOut.within(LONG)) {
            calls.fork(client, Request.get(missing.url("/")).accepting(404), response -> {
                throw new ArithmeticException("not mine");
            });

            assertThat(catchThrowable(calls::joinAll)).isInstanceOf(ArithmeticException.class);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
