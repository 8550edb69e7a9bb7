package dev.probity.client.retry;

import static dev.probity.client.report.StopReason.MAY_HAVE_TAKEN_EFFECT;
import static dev.probity.client.report.StopReason.POINTLESS;
import static dev.probity.client.testing.ScriptedTransport.failure;
import static dev.probity.client.testing.ScriptedTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.client.retry.Advice.Again;
import dev.probity.client.retry.Advice.Never;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Headers;
import dev.probity.client.transport.Link;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Sent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTableTest {
    private static final Again SOON = new Again(Pace.SOON);

    @ParameterizedTest
    @EnumSource(names = {"NAME_NOT_RESOLVED", "REFUSED", "UNREACHABLE", "RESET", "TIMED_OUT"})
    void whatWasNotSentIsSentAgainWhateverTheMethod(FailureKind kind) {
        Failure unsent = failure(kind, Sent.NO, Phase.CONNECT);

        assertThat(RetryTable.advise(unsent, false)).isEqualTo(SOON);
        assertThat(RetryTable.advise(unsent, true)).isEqualTo(SOON);
    }

    @ParameterizedTest
    @EnumSource(names = {"MAYBE", "ANSWERED"})
    void whatMayHaveArrivedIsSentAgainOnlyIfItIsRepeatable(Sent sent) {
        for (FailureKind kind : new FailureKind[] {FailureKind.RESET, FailureKind.TIMED_OUT}) {
            assertThat(RetryTable.advise(failure(kind, sent, Phase.WAIT), true)).isEqualTo(SOON);
            assertThat(RetryTable.advise(failure(kind, sent, Phase.WAIT), false))
                    .isEqualTo(new Never(MAY_HAVE_TAKEN_EFFECT));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS", "CERTIFICATE", "PROTOCOL", "BODY_TOO_LARGE", "POOL_FULL", "LOCAL"})
    void whatWouldFailAgainIsNotTriedAgain(FailureKind kind) {
        for (Sent sent : Sent.values()) {
            assertThat(RetryTable.advise(failure(kind, sent, Phase.TLS), true)).isEqualTo(new Never(POINTLESS));
        }
    }

    @Test
    void aPooledConnectionThatWasClosedBeforeIsReplacedAtOnce() {
        Failure stale = failure(FailureKind.RESET, Sent.NO, Phase.QUEUE);
        Failure reused = new Failure(
                stale.kind(),
                stale.message(),
                stale.sent(),
                stale.during(),
                stale.limit(),
                stale.timings(),
                new Link(null, true, null));

        assertThat(RetryTable.advise(reused, false)).isEqualTo(new Again(Pace.AT_ONCE));
    }

    @Test
    void timeUsedUpByOurOwnDelayIsNotBoughtBackByMoreOfIt() {
        assertThat(RetryTable.advise(failure(FailureKind.TIMED_OUT, Sent.NO, Phase.QUEUE), true))
                .isEqualTo(new Never(POINTLESS));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 500, 502, 503, 504})
    void statusesThatMayPassAreTriedAgainIfRepeatable(int status) {
        assertThat(RetryTable.advise(reply(status), true)).isEqualTo(SOON);
        assertThat(RetryTable.advise(reply(status), false)).isEqualTo(new Never(MAY_HAVE_TAKEN_EFFECT));
    }

    @Test
    void aServerThatAsksForFewerRequestsGetsThemMoreSlowly() {
        Headers asking = Headers.NONE.with("Retry-After", "1");

        assertThat(RetryTable.advise(reply(429), true)).isEqualTo(new Again(Pace.THROTTLED));
        assertThat(RetryTable.advise(reply(503, asking, ""), true)).isEqualTo(new Again(Pace.THROTTLED));
    }

    @Test
    void everyOtherStatusIsAnAnswer() {
        Set<Integer> passing = Set.of(408, 425, 429, 500, 502, 503, 504);
        int[] others = IntStream.range(100, 600)
                .filter(status -> !passing.contains(status))
                .toArray();

        assertThat(Arrays.stream(others).mapToObj(status -> RetryTable.advise(reply(status), true)))
                .containsOnly(new Never(POINTLESS));
    }
}
