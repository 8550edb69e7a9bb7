package dev.probity.client;

import static dev.probity.client.testing.ScriptedTransport.failure;
import static dev.probity.client.testing.ScriptedTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.probity.client.breaker.CircuitState;
import dev.probity.client.breaker.Counts;
import dev.probity.client.event.ClientEvent.CircuitChanged;
import dev.probity.client.exception.CircuitOpenException;
import dev.probity.client.exception.ClientException;
import dev.probity.client.exception.ServerErrorException;
import dev.probity.client.report.StopReason;
import dev.probity.client.retry.RetryConfig;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Link;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Sent;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What the breaker is told, and what it does to calls.
class CircuitInTheClientTest {
    private final ScriptedClient scripted = new ScriptedClient(ClientConfig.DEFAULT.withRetry(RetryConfig.NONE));
    private final ResilientClient client = scripted.client;

    @Test
    void anOpenCircuitSendsNothingAndSaysUntilWhen() {
        open();

        CircuitOpenException thrown = catchThrowableOfType(CircuitOpenException.class, () -> client.get("/"));

        assertThat(scripted.transport.calls()).hasSize(5);
        assertThat(thrown.until()).isEqualTo(ScriptedClient.NOON.plusSeconds(5));
        assertThat(thrown.report().attempts()).isEmpty();
        assertThat(thrown).hasMessageContaining("The circuit is open until 2026-06-01T12:00:05Z: 5 failures in a row");
    }

    @Test
    void eachOriginHasItsOwn() {
        open();
        scripted.transport.then(reply(200));

        assertThat(client.get("http://other.test/").status()).isEqualTo(200);
    }

    @Test
    void itClosesAfterThreeCallsThatWentWell() {
        open();
        scripted.time.advance(Duration.ofSeconds(5));
        for (int i = 0; i < 3; i++) {
            scripted.transport.then(reply(200));
            client.get("/");
        }

        assertThat(scripted.state().circuit().state()).isEqualTo(CircuitState.CLOSED);
        assertThat(scripted.events(CircuitChanged.class))
                .extracting(changed -> changed.change().to())
                .containsExactly(CircuitState.OPEN, CircuitState.HALF_OPEN, CircuitState.CLOSED);
    }

    @Test
    void aCircuitThatOpensEndsTheRetriesOfTheCallAndItsOwnFailureIsThrown() {
        try (ScriptedClient retrying =
                new ScriptedClient(ClientConfig.DEFAULT.withRetry(RetryConfig.DEFAULT.withAttempts(10)))) {
            for (int i = 0; i < 5; i++) {
                retrying.transport.then(reply(503));
            }

            ServerErrorException thrown =
                    catchThrowableOfType(ServerErrorException.class, () -> retrying.client.get("/"));

            assertThat(thrown.report().attempts()).hasSize(5);
            assertThat(thrown.report().stopped()).isEqualTo(StopReason.CIRCUIT_OPEN);
        }
    }

    @Test
    void anAnswerIsAnAnswerAlsoWhenItSaysNo() {
        for (int i = 0; i < 10; i++) {
            scripted.transport.then(reply(404));
            assertThat(catchThrowable(() -> client.get("/"))).isInstanceOf(ClientException.class);
        }

        assertThat(scripted.state().circuit().counts()).isEqualTo(new Counts(10, 0, 0));
    }

    @Test
    void aTrialThatIsAnswered404CountsAsWell() {
        open();
        scripted.time.advance(Duration.ofSeconds(5));
        for (int i = 0; i < 3; i++) {
            scripted.transport.then(reply(404));
            assertThat(catchThrowable(() -> client.get("/"))).isInstanceOf(ClientException.class);
        }

        assertThat(scripted.state().circuit().state()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void aStatusTheCallerAcceptsIsNoFailure() {
        for (int i = 0; i < 6; i++) {
            scripted.transport.then(reply(503));
            client.send(Request.get("/health").accepting(503));
        }

        assertThat(scripted.state().circuit().state()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void ourOwnShortageSaysNothingAboutTheOrigin() {
        for (int i = 0; i < 6; i++) {
            scripted.transport.then(
                    failure(i % 2 == 0 ? FailureKind.POOL_FULL : FailureKind.LOCAL, Sent.NO, Phase.QUEUE));
            assertThat(catchThrowable(() -> client.get("/"))).isInstanceOf(ClientException.class);
        }

        assertThat(scripted.state().circuit().counts()).isEqualTo(Counts.NONE);
    }

    @Test
    void aCallerInAHurrySaysNothingAboutTheOrigin() {
        for (int i = 0; i < 6; i++) {
            scripted.transport.then(new Failure(
                    FailureKind.TIMED_OUT,
                    "too late",
                    Sent.MAYBE,
                    Phase.WAIT,
                    Duration.ofMillis(20),
                    failure(FailureKind.TIMED_OUT, Sent.MAYBE, Phase.WAIT).timings(),
                    Link.NONE));
            assertThat(catchThrowable(() -> client.send(Request.get("/").within(Duration.ofMillis(20)))))
                    .isInstanceOf(ClientException.class);
        }

        assertThat(scripted.state().circuit().counts()).isEqualTo(Counts.NONE);
    }

    private void open() {
        for (int i = 0; i < 5; i++) {
            scripted.transport.then(reply(503));
            assertThat(catchThrowable(() -> client.get("/"))).isInstanceOf(ServerErrorException.class);
        }
    }
}
