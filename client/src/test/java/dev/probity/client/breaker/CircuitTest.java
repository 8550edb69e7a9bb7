package dev.probity.client.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The state machine, told the time.
class CircuitTest {
    private static final CallResult GOOD = new CallResult(false, false, "");
    private static final CallResult BAD = new CallResult(true, false, "status 503");
    private static final CallResult SLOW = new CallResult(false, true, "");
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    /// Jitter in the middle: none.
    private final Circuit circuit = new Circuit(BreakerConfig.DEFAULT, () -> 0.5);
    private long now = -7 * SECOND;

    @Test
    void fiveFailuresInARowOpenIt() {
        record(BAD, 4);
        assertThat(circuit.state().name()).isEqualTo(CircuitState.CLOSED);

        record(BAD, 1);

        assertThat(circuit.state().name()).isEqualTo(CircuitState.OPEN);
        assertThat(circuit.state().reason()).isEqualTo("5 failures in a row, the last: status 503");
        assertThat(circuit.admit(now)).isFalse();
    }

    @Test
    void aSuccessBetweenThemBreaksTheRow() {
        record(BAD, 4);
        record(GOOD, 1);
        record(BAD, 4);

        assertThat(circuit.state().name()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void halfOfTwentyCallsFailedOpenIt() {
        for (int i = 0; i < 9; i++) {
            record(GOOD, 1);
            record(BAD, 1);
        }
        record(GOOD, 1);
        assertThat(circuit.state().name()).isEqualTo(CircuitState.CLOSED);

        record(BAD, 1);

        assertThat(circuit.state().name()).isEqualTo(CircuitState.OPEN);
        assertThat(circuit.state().reason()).startsWith("10 of 20 calls failed");
    }

    @Test
    void failuresThatAreLongPastDoNotCount() {
        for (int i = 0; i < 9; i++) {
            record(GOOD, 1);
            record(BAD, 1);
        }
        now += 31 * SECOND;
        record(GOOD, 1);
        record(BAD, 1);

        assertThat(circuit.state().name()).isEqualTo(CircuitState.CLOSED);
        assertThat(circuit.state().counts(now)).isEqualTo(new Counts(2, 1, 0));
    }

    @Test
    void fourInFiveSlowCallsOpenIt() {
        record(GOOD, 4);
        record(SLOW, 15);
        assertThat(circuit.state().name()).isEqualTo(CircuitState.CLOSED);

        record(SLOW, 1);

        assertThat(circuit.state().name()).isEqualTo(CircuitState.OPEN);
        assertThat(circuit.state().reason()).isEqualTo("16 of 20 calls were slow");
    }

    @Test
    void afterFiveSecondsThreeTrialsGoThrough() {
        record(BAD, 5);
        now += 5 * SECOND - 1;
        assertThat(circuit.admit(now)).isFalse();

        now += 1;

        assertThat(circuit.admit(now)).isTrue();
        assertThat(circuit.admit(now)).isTrue();
        assertThat(circuit.admit(now)).isTrue();
        assertThat(circuit.admit(now)).isFalse();
        assertThat(circuit.state().name()).isEqualTo(CircuitState.HALF_OPEN);
    }

    @Test
    void itClosesWhenAllTrialsWentWell() {
        toHalfOpen();
        record(GOOD, 2);
        assertThat(circuit.state().name()).isEqualTo(CircuitState.HALF_OPEN);

        record(GOOD, 1);

        assertThat(circuit.state().name()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void itReopensWhenOneTrialFailsOrIsSlow() {
        toHalfOpen();
        record(BAD, 1);
        assertThat(circuit.state().name()).isEqualTo(CircuitState.OPEN);

        now += 10 * SECOND;
        record(SLOW, 1);

        assertThat(circuit.state().name()).isEqualTo(CircuitState.OPEN);
    }

    @Test
    void eachFailedTrialDoublesTheTimeUpToTenSeconds() {
        record(BAD, 5);
        for (long seconds : new long[] {5, 10, 10, 10}) {
            assertThat(circuit.state().retryAt(now) - now).isEqualTo(seconds * SECOND);
            now += seconds * SECOND;
            record(BAD, 1);
        }
    }

    @Test
    void theLongestTimeCanBeLonger() {
        Duration hour = Duration.ofHours(1);
        Circuit patient = new Circuit(BreakerConfig.DEFAULT.withOpen(Duration.ofSeconds(5), hour, 0), () -> 0.5);

        assertThat(patient.open(5, 0, "").until()).isEqualTo(80 * SECOND);
        assertThat(patient.open(11, 0, "").until()).isEqualTo(hour.toNanos());
        assertThat(patient.open(1_000_000, 0, "").until()).isEqualTo(hour.toNanos());
    }

    @Test
    void afterItHasClosedTheTimeIsShortAgain() {
        toHalfOpen();
        record(BAD, 1);
        now += 10 * SECOND;
        record(GOOD, 3);
        record(BAD, 5);

        assertThat(circuit.state().retryAt(now) - now).isEqualTo(5 * SECOND);
    }

    @Test
    void jitterVariesTheTimeByAFifth() {
        Circuit early = new Circuit(BreakerConfig.DEFAULT, () -> 0);
        Circuit late = new Circuit(BreakerConfig.DEFAULT, () -> 0.999999);

        assertThat(early.open(1, 0, "").until()).isEqualTo(4 * SECOND);
        assertThat(late.open(1, 0, "").until()).isBetween(6 * SECOND - 10_000, 6 * SECOND);
    }

    @Test
    void trialsThatNeverEndCannotKeepItHalfOpen() {
        toHalfOpen();
        circuit.admit(now);
        now += Duration.ofSeconds(30).toNanos();

        assertThat(circuit.admit(now)).isFalse();
        assertThat(circuit.state().name()).isEqualTo(CircuitState.OPEN);
        assertThat(circuit.state().retryAt(now) - now).isEqualTo(10 * SECOND);
    }

    @Test
    void callsThatAreFarApartCloseItToo() {
        toHalfOpen();
        for (int i = 0; i < 3; i++) {
            record(GOOD, 1);
            now += 600 * SECOND;
        }

        assertThat(circuit.state().name()).isEqualTo(CircuitState.CLOSED);
    }

    @Test
    void aTrialThatSaysNothingMakesRoomForAnother() {
        toHalfOpen();
        circuit.admit(now);
        circuit.admit(now);
        circuit.admit(now);
        assertThat(circuit.admit(now)).isFalse();

        circuit.release(circuit.generation());

        assertThat(circuit.admit(now)).isTrue();
    }

    @Test
    void whatBeganBeforeItOpenedNoLongerCounts() {
        long before = circuit.generation();
        toHalfOpen();
        long atTrial = circuit.generation();
        circuit.record(before, BAD, now);
        circuit.record(before, GOOD, now);
        circuit.release(before);

        assertThat(circuit.state().name()).isEqualTo(CircuitState.HALF_OPEN);
        assertThat(circuit.generation()).isEqualTo(atTrial);
        circuit.admit(now);
        circuit.admit(now);
        circuit.admit(now);
        assertThat(circuit.admit(now)).isFalse();
    }

    @Test
    void everyChangeIsReportedOnce() {
        toHalfOpen();
        record(GOOD, 3);

        assertThat(circuit.drainChanges())
                .extracting(CircuitChange::from, CircuitChange::to)
                .containsExactly(
                        tuple(CircuitState.CLOSED, CircuitState.OPEN),
                        tuple(CircuitState.OPEN, CircuitState.HALF_OPEN),
                        tuple(CircuitState.HALF_OPEN, CircuitState.CLOSED));
        assertThat(circuit.drainChanges()).isEmpty();
    }

    /// Opens it, and waits until trials go through.
    private void toHalfOpen() {
        record(BAD, 5);
        now += 5 * SECOND;
        circuit.admit(now);
        circuit.release(circuit.generation());
    }

    private void record(CallResult result, int times) {
        for (int i = 0; i < times; i++) {
            circuit.admit(now);
            circuit.record(circuit.generation(), result, now);
        }
    }
}
