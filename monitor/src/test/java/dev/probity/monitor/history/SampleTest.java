package dev.probity.monitor.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.check.Attempt;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Fault;
import dev.probity.monitor.probe.Phases;
import dev.probity.monitor.probe.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final Instant DUE = Instant.parse("2026-01-02T03:04:05.100Z");

    @Test
    void theLastAttemptSpeaksForTheCheck() {
        Fault fault = new Fault(ErrorKind.TIMEOUT, "No response within 2 s");
        Attempt first = new Attempt(1, DUE, Status.UNHEALTHY, null, fault, null, Trace.NONE);
        Trace trace = Trace.NONE.withPhases(new Phases(120, 0, 1_040, 0, 60, 7_777, 49));
        Attempt second = new Attempt(2, DUE.plusSeconds(3), Status.HEALTHY, 204, null, null, trace);

        Sample sample = Sample.of(new CheckResult("a", "A", List.of(first, second), DUE, DUE.plusMillis(4)), false);

        assertThat(sample.scheduledAt()).isEqualTo(DUE.toEpochMilli());
        assertThat(sample.startedAt()).isEqualTo(DUE.toEpochMilli() + 4);
        assertThat(sample.finding()).isEqualTo(new Finding(Status.HEALTHY, 204, null, 2, false, false));
        assertThat(sample.phases()).isEqualTo(new Phases(100, 0, 1_000, 0, 100, 7_800, 0));
        assertThat(sample.responseTime()).isEqualTo(Duration.ofNanos(8_900_000));
    }

    @Test
    void whatDidNotAnswerHasNoResponseTime() {
        assertThat(Samples.of(0, Status.UNHEALTHY).responseTime()).isNull();
    }

    @Test
    void aLongMessageIsCut() {
        Fault fault = new Fault(ErrorKind.ASSERTION, "x".repeat(10_000));

        Finding finding = new Finding(Status.UNHEALTHY, 200, fault, 1, false, false);

        assertThat(finding.fault()).isNotNull();
        assertThat(finding.fault().message()).hasSize(Finding.LONGEST_MESSAGE).endsWith("x…");
    }
}
