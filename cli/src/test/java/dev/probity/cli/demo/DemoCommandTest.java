package dev.probity.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.cli.Commands;
import org.junit.jupiter.api.Test;

class DemoCommandTest {
    @Test
    void fiveServicesBehaveInFiveWays() {
        Commands command = Commands.plain();

        assertThat(command.run("demo", "--once")).isZero();
        assertThat(command.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("STATUS"),
                        line -> assertThat(line).matches("HEALTHY    user-service +[0-9]+ ms   200"),
                        line -> assertThat(line).matches("HEALTHY    payment-service +[0-9]+ ms   200"),
                        line -> assertThat(line)
                                .matches(
                                        "UNHEALTHY  notification-service +[0-9]+ ms   500  Expected status 200, got 500"),
                        line -> assertThat(line)
                                .matches("UNHEALTHY  legacy-auth-service +-     -"
                                        + "  No response within 2 s \\(waiting for the first byte\\)"),
                        line -> assertThat(line)
                                .matches("UNHEALTHY  abandoned-service +-     -"
                                        + "  Connection reset by 127.0.0.1:[0-9]+ before a response"),
                        line -> assertThat(line).isEmpty(),
                        line -> assertThat(line).startsWith("5 services: 2 healthy, 3 unhealthy (2"));
    }
}
