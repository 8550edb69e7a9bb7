package dev.probity.health.bindings.client;

import static dev.probity.client.testing.ScriptedTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.probity.client.ClientConfig;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.Surroundings;
import dev.probity.client.exception.ServerErrorException;
import dev.probity.client.testing.ManualTime;
import dev.probity.client.testing.ScriptedTransport;
import dev.probity.health.Finding;
import dev.probity.health.HealthStatus;
import dev.probity.health.checks.resilience.BreakerSnapshot;
import dev.probity.health.checks.resilience.BreakerState;
import dev.probity.health.checks.resilience.ResilienceCheck;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ClientBreakersTest {
    private final ManualTime time = new ManualTime(Instant.EPOCH);
    private final ScriptedTransport transport = new ScriptedTransport();
    private final ResilientClient client =
            ResilientClient.create(ClientConfig.DEFAULT, new Surroundings(transport, time, () -> 0.5, () -> "id"));
    private final InstantSource clock = time::now;
    private final ClientBreakers breakers = new ClientBreakers(client, clock);

    @Test
    void aCircuitThatOpensMakesTheCheckDegraded() {
        succeed("http://mail.test/");
        for (int i = 0; i < 5; i++) {
            fail("http://payments.test/");
        }
        time.advance(Duration.ofSeconds(2));

        Finding finding = new ResilienceCheck(breakers).check();

        assertThat(finding.status()).isEqualTo(HealthStatus.DEGRADED);
        assertThat(finding.message()).isEqualTo("1 of 2 circuit breakers open: http://payments.test");
        assertThat(breakers.breakers())
                .containsExactly(
                        new BreakerSnapshot("http://mail.test", BreakerState.CLOSED, 0.0, null),
                        new BreakerSnapshot("http://payments.test", BreakerState.OPEN, null, Duration.ofSeconds(3)));
    }

    @Test
    void anOriginThatIsBackIsWellAgain() {
        for (int i = 0; i < 5; i++) {
            fail("http://payments.test/");
        }
        time.advance(Duration.ofMinutes(1));
        assertThat(breakers.breakers().get(0).recoversIn()).isZero();

        succeed("http://payments.test/");
        assertThat(breakers.breakers().get(0).state()).isEqualTo(BreakerState.HALF_OPEN);

        succeed("http://payments.test/");
        succeed("http://payments.test/");
        assertThat(breakers.breakers().get(0).state()).isEqualTo(BreakerState.CLOSED);
        assertThat(new ResilienceCheck(breakers).check().status()).isEqualTo(HealthStatus.HEALTHY);
    }

    private void succeed(String url) {
        transport.then(reply(200));
        client.get(url);
    }

    private void fail(String url) {
        transport.then(reply(503));
        assertThatExceptionOfType(ServerErrorException.class)
                .isThrownBy(() -> client.send(Request.get(url).once()));
    }
}
