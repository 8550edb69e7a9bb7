package dev.probity.health.bindings.microprofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.health.CheckOptions;
import dev.probity.health.Finding;
import dev.probity.health.Group;
import dev.probity.health.HealthChecker;
import dev.probity.health.HealthOptions;
import dev.probity.health.LivenessCheck;
import io.smallrye.config.inject.ConfigExtension;
import io.smallrye.health.AsyncHealthCheckFactory;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

/// With SmallRye, as Quarkus and WildFly have it.
class MicroProfileHealthTest {
    @ApplicationScoped
    static class Checks {
        private final HealthChecker health = new HealthChecker(
                        HealthOptions.defaults().retries(0))
                .register("cache", () -> Finding.degraded("slow"))
                .register("database", () -> Finding.unhealthy("No route to db1"))
                .register(
                        "loop",
                        (LivenessCheck) Finding::healthy,
                        CheckOptions.defaults().groups(Group.LIVENESS));

        @Produces
        @Readiness
        HealthCheck ready() {
            return new MicroProfileHealth(health, Group.READINESS);
        }

        @Produces
        @Liveness
        HealthCheck alive() {
            return new MicroProfileHealth(health, Group.LIVENESS);
        }
    }

    @Test
    void eachGroupAnswersItsOwnProbe() {
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new ConfigExtension())
                .addBeanClasses(SmallRyeHealthReporter.class, AsyncHealthCheckFactory.class, Checks.class)
                .initialize()) {
            SmallRyeHealthReporter reporter =
                    container.select(SmallRyeHealthReporter.class).get();

            assertThat(reporter.getLiveness().isDown()).isFalse();
            SmallRyeHealth ready = reporter.getReadiness();
            assertThat(ready.isDown()).isTrue();
            assertThat(ready.getPayload().toString())
                    .contains("\"cache\":\"DEGRADED: slow\"")
                    .contains("\"database\":\"UNHEALTHY: No route to db1\"");
        }
    }
}
