package dev.probity.health;

import static dev.probity.health.HealthStatus.DEGRADED;
import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.health.run.ManualTime;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whatever a check does, its component is named with it and the others are not touched.
class MisbehavingChecksTest {
    private final HealthChecker health = Checkers.manual(Checkers.PLAIN, new ManualTime());

    private ComponentStatus amongOthers(HealthCheck bad) {
        health.register("first", Finding::healthy).register("bad", bad).register("last", Finding::healthy);
        SystemHealth report = health.checkAll();

        assertThat(report.overall()).isEqualTo(UNHEALTHY);
        assertThat(report.components())
                .extracting(ComponentStatus::status)
                .containsExactly(HEALTHY, UNHEALTHY, HEALTHY);
        return report.components().get(1);
    }

    @Test
    void anExceptionIsShownWithItsTypeAndMessage() {
        ComponentStatus status = amongOthers(() -> {
            throw new IOException("connection refused");
        });

        assertThat(status.message()).isEqualTo("IOException: connection refused");
        assertThat(status.metadata()).containsEntry("error", "java.io.IOException");
    }

    @Test
    void ourOwnExceptionSpeaksForItself() {
        assertThat(amongOthers(() -> {
                            throw new HealthCheckException("The queue is closed");
                        })
                        .message())
                .isEqualTo("The queue is closed");
    }

    @Test
    void anErrorIsIsolated() {
        assertThat(amongOthers(() -> {
                            throw new StackOverflowError();
                        })
                        .message())
                .isEqualTo("StackOverflowError");
    }

    @Test
    @SuppressWarnings("NullAway") // what other people's code does
    void aNullIsIsolated() {
        assertThat(amongOthers(() -> null).message()).isEqualTo("The check returned null instead of a finding");
    }

    @Test
    void metadataThatCannotBeKeptIsIsolated() {
        Map<String, Object> loop = new HashMap<>();
        loop.put("self", loop);

        assertThat(amongOthers(() -> Finding.healthy().with(loop)).message()).contains("nested deeper than 8 levels");
    }

    @Test
    void anExceptionThatCannotEvenBeAskedIsIsolated() {
        assertThat(amongOthers(() -> {
                            throw new Speechless();
                        })
                        .message())
                .isEqualTo("Speechless");
    }

    @SuppressWarnings("serial")
    private static final class Speechless extends Exception {
        @Override
        public String getMessage() {
            throw new IllegalStateException("no message either");
        }
    }

    @Test
    void aListenerThatFailsHarmsNobody() {
        health.listen(observation -> {
            throw new IllegalStateException("broken listener");
        });
        health.register("fine", Finding::healthy);

        assertThat(health.checkAll().overall()).isEqualTo(HEALTHY);
    }

    @Test
    void metadataBecomesPlainValuesThatNoLongerChange() {
        Map<String, Object> facts = new HashMap<>();
        facts.put("since", Instant.EPOCH);
        facts.put("rate", Double.NaN);
        facts.put("nothing", null);
        facts.put("list", Arrays.asList(1, null, DEGRADED, List.of(true)));
        Finding finding = Finding.healthy().with(facts).with("absent", null).with("host", "db1");
        facts.put("later", 1);

        assertThat(finding.metadata())
                .isEqualTo(Map.of(
                        "since",
                        "1970-01-01T00:00:00Z",
                        "rate",
                        "NaN",
                        "list",
                        List.of(1, "DEGRADED", List.of(true)),
                        "host",
                        "db1"));
        assertThatThrownBy(() -> finding.metadata().put("more", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void metadataWithoutAKeyOrWithoutATextIsNamed() {
        Map<String, Object> nullKey = new HashMap<>();
        nullKey.put(null, 1);
        Object silent = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("no text");
            }
        };

        assertThatThrownBy(() -> Finding.healthy().with(nullKey)).hasMessage("metadata has a null key");
        assertThatThrownBy(() -> Finding.healthy().with("odd", silent)).hasMessageContaining("metadata.odd");
    }

    @Test
    void aStatusHoldsOnlyWhatCanBe() {
        assertThatThrownBy(() -> new ComponentStatus(" ", HEALTHY)).hasMessageContaining("blank");
        assertThatThrownBy(() -> new ComponentStatus("a", HEALTHY, "", Double.NaN, Map.of()))
                .hasMessageContaining("NaN");
        assertThat(new ComponentStatus("a", HEALTHY, "fine").responseTimeMs()).isZero();
    }
}
