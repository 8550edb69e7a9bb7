package dev.probity.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HealthCheckExceptionTest {
    @Test
    void anUnreachableServiceIsToldWithItsNameAndTheReason() {
        ServiceUnreachableException exception = new ServiceUnreachableException("payments", "Connection refused");

        assertThat(exception).isInstanceOf(HealthCheckException.class).hasMessage("payments: Connection refused");
        assertThat(exception.serviceName()).isEqualTo("payments");
        assertThat(exception.reason()).isEqualTo("Connection refused");
    }

    @Test
    void aTimeoutIsToldWithTheNameAndTheTime() {
        HealthCheckTimeoutException exception = new HealthCheckTimeoutException("payments", Duration.ofMillis(1500));

        assertThat(exception).isInstanceOf(HealthCheckException.class).hasMessage("payments: no response within 1.5 s");
        assertThat(exception.serviceName()).isEqualTo("payments");
        assertThat(exception.timeout()).isEqualTo(Duration.ofMillis(1500));
    }
}
