package dev.probity.health;

import static dev.probity.health.HealthStatus.DEGRADED;
import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.health.run.ManualTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final ManualTime time = new ManualTime();
    private final HealthChecker health = Checkers.manual(Checkers.PLAIN, time);

    @Test
    void anApplicationWithoutComponentsIsHealthy() {
        assertThat(health.checkAll()).isEqualTo(new SystemHealth(HEALTHY, List.of(), time.now()));
    }

    @Property
    void theWorstComponentSpeaksForTheWhole(@ForAll List<HealthStatus> statuses) {
        HealthChecker some = Checkers.manual(Checkers.PLAIN, new ManualTime());
        IntStream.range(0, statuses.size())
                .forEach(i -> some.register("component " + i, Checkers.script(statuses.get(i))));

        HealthStatus expected =
                statuses.contains(UNHEALTHY) ? UNHEALTHY : statuses.contains(DEGRADED) ? DEGRADED : HEALTHY;
        assertThat(some.checkAll().overall()).isEqualTo(expected);
    }

    @Test
    void componentsComeInTheOrderOfTheirRegistration() {
        List<String> names = Arrays.asList("zebra", "ape", "Bear", "10", "9");
        names.forEach(name -> health.register(name, Finding::healthy));

        assertThat(health.checkAll().components())
                .extracting(ComponentStatus::name)
                .isEqualTo(names);
    }

    @Test
    void criticalityCapsWhatAComponentDoesToTheWhole() {
        health.register(
                "statistics",
                Checkers.script(UNHEALTHY),
                CheckOptions.defaults().criticality(Criticality.INFO));
        assertThat(health.checkAll().overall()).isEqualTo(HEALTHY);

        health.register(
                "cache", Checkers.script(UNHEALTHY), CheckOptions.defaults().criticality(Criticality.IMPORTANT));
        assertThat(health.checkAll().overall()).isEqualTo(DEGRADED);
        assertThat(health.checkComponent("cache").status()).isEqualTo(UNHEALTHY);
        assertThat(health.checkComponent("cache").metadata()).containsEntry("criticality", "IMPORTANT");

        health.register("database", Checkers.script(UNHEALTHY));
        assertThat(health.checkAll().overall()).isEqualTo(UNHEALTHY);
    }

    @Test
    void aComponentIsFoundInTheReportIgnoringCase() {
        health.register("Database", () -> Finding.healthy("12 connections"));

        assertThat(health.checkAll().component("DATABASE"))
                .hasValueSatisfying(status -> assertThat(status.message()).isEqualTo("12 connections"));
        assertThat(health.checkAll().component("cache")).isEmpty();
    }
}
