package dev.probity.client;

import static dev.probity.client.testing.ScriptedTransport.failure;
import static dev.probity.client.testing.ScriptedTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.probity.client.budget.BudgetConfig;
import dev.probity.client.event.ClientEvent.RetryPlanned;
import dev.probity.client.exception.ClientErrorException;
import dev.probity.client.exception.ConnectionLostException;
import dev.probity.client.exception.ConnectionRefusedException;
import dev.probity.client.exception.RateLimitedException;
import dev.probity.client.exception.ReadTimeoutException;
import dev.probity.client.exception.ServerErrorException;
import dev.probity.client.exception.TotalTimeoutException;
import dev.probity.client.report.Attempt;
import dev.probity.client.report.StopReason;
import dev.probity.client.time.Deadline;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Headers;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Sent;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is tried again, how often, after what pause, and what is thrown at the end.
class RetriesTest {
    private static final Failure SILENCE = failure(FailureKind.TIMED_OUT, Sent.MAYBE, Phase.WAIT);
    private static final Failure REFUSED = failure(FailureKind.REFUSED, Sent.NO, Phase.CONNECT);
    private static final Failure RESET = failure(FailureKind.RESET, Sent.MAYBE, Phase.WAIT);

    private final ScriptedClient scripted = new ScriptedClient();
    private final ResilientClient client = scripted.client;

    @Test
    void twoTimeoutsAndThenAnAnswerAreThreeRequests() {
        scripted.transport.then(SILENCE).then(SILENCE).then(reply(200));

        Response response = client.get("/");

        assertThat(response.report().attempts()).extracting(Attempt::number).containsExactly(1, 2, 3);
        assertThat(scripted.time.sleeps()).containsExactly(Duration.ofMillis(50), Duration.ofMillis(100));
    }

    @Test
    void whatStaysUnavailableIsThrownAsItIsWithAllItsAttempts() {
        scripted.transport.then(reply(503)).then(reply(503)).then(reply(503));

        ServerErrorException thrown =
                catchThrowableOfType(ServerErrorException.class, () -> client.get("/secret/path"));

        assertThat(thrown.status()).isEqualTo(503);
        assertThat(thrown.report().attempts()).hasSize(3);
        assertThat(thrown.report().stopped()).isEqualTo(StopReason.ATTEMPTS_USED_UP);
        assertThat(thrown.retryable()).isTrue();
        assertThat(thrown)
                .hasMessage("GET http://api.test: Expected a status of success, got 503 (3 attempts in 150 ms;"
                        + " all attempts are used up; request id-1)");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 422})
    void whatTheServerWillNotDoIsAskedOnce(int status) {
        scripted.transport.then(reply(status));

        ClientErrorException thrown = catchThrowableOfType(ClientErrorException.class, () -> client.get("/"));

        assertThat(thrown.status()).isEqualTo(status);
        assertThat(thrown.retryable()).isFalse();
        assertThat(scripted.transport.calls()).hasSize(1);
    }

    @Test
    void aPauseTheServerAsksForIsKept() {
        Headers later = Headers.NONE.with("Retry-After", "2");
        scripted.transport.then(reply(429, later, "")).then(reply(200));

        client.get("/");

        assertThat(scripted.time.sleeps()).containsExactly(Duration.ofMillis(2500));
        assertThat(scripted.events(RetryPlanned.class))
                .extracting(RetryPlanned::asked)
                .containsExactly(true);
    }

    @Test
    void aPauseTooLongIsHandedToTheCaller() {
        Headers later = Headers.NONE.with("Retry-After", "3600");
        scripted.transport.then(reply(429, later, ""));

        RateLimitedException thrown = catchThrowableOfType(RateLimitedException.class, () -> client.get("/"));

        assertThat(thrown.retryAfter()).contains(Duration.ofHours(1));
        assertThat(thrown.report().stopped()).isEqualTo(StopReason.RETRY_AFTER_TOO_LONG);
        assertThat(scripted.time.sleeps()).isEmpty();
    }

    @Test
    void aPostThatMayHaveArrivedIsNotSentAgain() {
        scripted.transport.then(RESET);

        ConnectionLostException thrown =
                catchThrowableOfType(ConnectionLostException.class, () -> client.post("/orders", "x"));

        assertThat(thrown.report().stopped()).isEqualTo(StopReason.MAY_HAVE_TAKEN_EFFECT);
        assertThat(thrown.report().sent()).isEqualTo(Sent.MAYBE);
    }

    @Test
    void aPostThatCannotHaveArrivedIsSentAgain() {
        scripted.transport.then(REFUSED).then(reply(201));

        assertThat(client.post("/orders", "x").status()).isEqualTo(201);
    }

    @Test
    void aCallToBeSentOnceIsSentOnce() {
        scripted.transport.then(REFUSED);

        ConnectionRefusedException thrown = catchThrowableOfType(
                ConnectionRefusedException.class,
                () -> client.send(Request.get("/").once()));

        assertThat(thrown.report().sent()).isEqualTo(Sent.NO);
    }

    @Test
    void anEmptyBudgetEndsAllRetries() {
        try (ScriptedClient poor =
                new ScriptedClient(ClientConfig.DEFAULT.withBudget(new BudgetConfig(20, 14, 5, 1)))) {
            poor.transport.then(reply(503)).then(reply(503));

            ServerErrorException thrown = catchThrowableOfType(ServerErrorException.class, () -> poor.client.get("/"));

            assertThat(thrown.report().stopped()).isEqualTo(StopReason.BUDGET_EMPTY);
            assertThat(thrown.report().attempts()).hasSize(2);
            assertThat(poor.state().tokens()).isEqualTo(6);
        }
    }

    @Test
    void aRetryThatHelpsGivesItsTokensBack() {
        scripted.transport.then(reply(503)).then(reply(503)).then(reply(200));

        client.get("/");

        assertThat(scripted.state().tokens()).isEqualTo(500 - 14);
    }

    @Test
    void aPauseThatDoesNotFitIsNotBegun() {
        scripted.transport.then(SILENCE);

        ReadTimeoutException thrown = catchThrowableOfType(
                ReadTimeoutException.class, () -> client.send(Request.get("/").within(Duration.ofMillis(50))));

        assertThat(thrown.report().stopped()).isEqualTo(StopReason.NO_TIME_LEFT);
        assertThat(scripted.time.sleeps()).isEmpty();
    }

    @Test
    void whenTheTimeIsOverNothingIsSent() {
        Deadline past = Deadline.in(Duration.ofSeconds(1), scripted.time);
        scripted.time.advance(Duration.ofSeconds(2));

        TotalTimeoutException thrown = catchThrowableOfType(
                TotalTimeoutException.class, () -> client.send(Request.get("/").by(past)));

        assertThat(thrown.report().attempts()).isEmpty();
        assertThat(scripted.transport.calls()).isEmpty();
    }

    @Test
    void aTimeoutAtTheDeadlineIsTheTotalTimeout() {
        scripted.transport.then(call -> {
            scripted.time.advance(call.limits().whole());
            return SILENCE;
        });

        TotalTimeoutException thrown = catchThrowableOfType(
                TotalTimeoutException.class, () -> client.send(Request.get("/").within(Duration.ofSeconds(4))));

        assertThat(thrown.report().elapsed()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void readingTheResponseIsPartOfTheCallsTime() {
        scripted.transport.then(reply(200));

        TotalTimeoutException thrown = catchThrowableOfType(
                TotalTimeoutException.class,
                () -> client.send(Request.get("/"), response -> {
                    scripted.time.advance(Duration.ofSeconds(30));
                    return response.text();
                }));

        assertThat(thrown).hasMessageContaining("reading it took too long");
    }

    @Test
    void laterAttemptsGetOnlyWhatIsLeft() {
        scripted.transport
                .then(call -> {
                    scripted.time.advance(Duration.ofSeconds(9));
                    return SILENCE;
                })
                .then(reply(200));

        client.send(Request.get("/").within(Duration.ofSeconds(12)));

        Duration left = Duration.ofMillis(3000 - 50);
        assertThat(scripted.transport.calls().get(1).limits().total()).isEqualTo(left);
        assertThat(scripted.transport.calls().get(1).limits().whole()).isEqualTo(left);
        assertThat(scripted.transport.calls().get(1).limits().connect()).isEqualTo(left);
    }
}
