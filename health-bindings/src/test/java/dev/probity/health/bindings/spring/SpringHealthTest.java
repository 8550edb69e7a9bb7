package dev.probity.health.bindings.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.health.Finding;
import dev.probity.health.HealthCheck;
import dev.probity.health.HealthChecker;
import dev.probity.health.HealthOptions;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

class SpringHealthTest {
    private final HealthChecker health =
            new HealthChecker(HealthOptions.defaults().retries(0));

    @EnableAutoConfiguration
    static class Application {}

    @AfterEach
    void close() {
        health.close();
    }

    /// What the actuator of a running application says about our indicator.
    private IndicatedHealthDescriptor actuator(HealthCheck check) {
        health.register("database", check);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("management.endpoint.health.show-details=always")
                .initializers((GenericApplicationContext application) ->
                        application.registerBean("components", SpringHealth.class, () -> new SpringHealth(health)))
                .run()) {
            return Objects.requireNonNull((IndicatedHealthDescriptor)
                    context.getBean(HealthEndpoint.class).healthForPath("components"));
        }
    }

    @Test
    void anUnhealthyComponentTakesTheApplicationDown() {
        IndicatedHealthDescriptor components =
                actuator(() -> Finding.unhealthy("No route to db1").with("host", "db1"));

        assertThat(components.getStatus()).isEqualTo(Status.DOWN);
        assertThat(components.getDetails())
                .containsEntry("status", "UNHEALTHY")
                .extractingByKey("database")
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsAllEntriesOf(Map.of("status", "UNHEALTHY", "message", "No route to db1", "host", "db1"));
    }

    @Test
    void degradedIsUpAndSaysSo() {
        IndicatedHealthDescriptor components = actuator(() -> Finding.degraded("slow"));

        assertThat(components.getStatus()).isEqualTo(Status.UP);
        assertThat(components.getDetails()).containsEntry("status", "DEGRADED");
    }

    @Test
    void degradedCanBeAStateOfItsOwn() {
        health.register("database", () -> Finding.degraded("slow"));

        assertThat(new SpringHealth(health)
                        .degradedAs(new Status("DEGRADED"))
                        .health()
                        .getStatus()
                        .getCode())
                .isEqualTo("DEGRADED");
    }

    @Test
    void healthyIsUp() {
        assertThat(new SpringHealth(health).health().getStatus()).isEqualTo(Status.UP);
    }
}
