package dev.probity.client.metrics;

import static dev.probity.client.testing.ScriptedTransport.failure;
import static dev.probity.client.testing.ScriptedTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.probity.client.ClientConfig;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.Surroundings;
import dev.probity.client.testing.ManualTime;
import dev.probity.client.testing.ScriptedTransport;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Sent;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientMetricsTest {
    private final ManualTime time = new ManualTime(Instant.EPOCH);
    private final ScriptedTransport transport = new ScriptedTransport();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ResilientClient client = ResilientClient.create(
            ClientConfig.DEFAULT.withBaseUrl("http://api.test"),
            new Surroundings(transport, time, () -> 0.5, () -> "id"));

    @BeforeEach
    void bind() {
        ClientMetrics.bind(client, registry, "users");
    }

    @Test
    void aCallIsTimedAsAWholeAndByItsAttempts() {
        transport.then(reply(503)).then(reply(200));
        client.get("/secret");

        assertThat(registry.get("http.client.request.duration")
                        .tags("client", "users", "origin", "http://api.test", "method", "GET")
                        .tags("outcome", "success", "status", "2xx")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(50);
        assertThat(count("probity.client.attempt.duration", "outcome", "5xx", "connection", "cold"))
                .isEqualTo(1);
        assertThat(count("probity.client.attempt.duration", "outcome", "2xx")).isEqualTo(1);
        assertThat(count("http.request.resend_count")).isEqualTo(1);
        assertThat(count("resilience4j.retry.calls", "kind", "successful_with_retry"))
                .isEqualTo(1);
    }

    @Test
    void aFailureSaysByItsNameAndReasonWhatItWas() {
        transport.then(reply(404));
        assertThat(catchThrowable(() -> client.get("/"))).isNotNull();

        assertThat(count("http.client.request.duration", "outcome", "ClientErrorException", "status", "4xx"))
                .isEqualTo(1);
        assertThat(count("probity.client.stopped", "reason", "pointless")).isEqualTo(1);
        assertThat(count("resilience4j.retry.calls", "kind", "failed_without_retry"))
                .isEqualTo(1);
    }

    @Test
    void theCircuitCanBeWatched() {
        for (int i = 0; i < 5; i++) {
            transport.then(reply(503));
            assertThat(catchThrowable(() -> client.send(Request.get("/").once())))
                    .isNotNull();
            if (i == 1) {
                assertThat(gauge("resilience4j.circuitbreaker.failure.rate")).isEqualTo(100);
                assertThat(gauge("resilience4j.circuitbreaker.buffered.calls", "kind", "failed"))
                        .isEqualTo(2);
                assertThat(gauge("resilience4j.circuitbreaker.state", "state", "closed"))
                        .isEqualTo(1);
            }
        }
        assertThat(catchThrowable(() -> client.get("/"))).isNotNull();

        assertThat(gauge("resilience4j.circuitbreaker.state", "state", "open")).isEqualTo(1);
        assertThat(gauge("resilience4j.circuitbreaker.state", "state", "closed"))
                .isEqualTo(0);
        assertThat(count("resilience4j.circuitbreaker.not.permitted.calls")).isEqualTo(1);
        assertThat(count("probity.client.circuit.changes", "to", "open")).isEqualTo(1);
    }

    @Test
    void everyAttemptIsWhatTheBreakerTakesItFor() {
        transport.then(reply(503)).then(reply(404));
        assertThat(catchThrowable(() -> client.get("/"))).isNotNull();
        transport.then(failure(FailureKind.LOCAL, Sent.NO, Phase.CONNECT));
        assertThat(catchThrowable(() -> client.get("/"))).isNotNull();

        for (String kind : List.of("successful", "failed", "ignored")) {
            assertThat(count("resilience4j.circuitbreaker.calls", "kind", kind, "name", "http://api.test"))
                    .as(kind)
                    .isEqualTo(1);
        }
        assertThat(gauge("resilience4j.circuitbreaker.buffered.calls", "kind", "successful"))
                .isEqualTo(1);
        assertThat(gauge("resilience4j.circuitbreaker.buffered.calls", "kind", "failed"))
                .isEqualTo(1);
    }

    @Test
    void aRetryThatTheCircuitRefusesIsCountedToo() {
        transport
                .then(reply(503))
                .then(reply(503))
                .then(reply(503))
                .then(reply(503))
                .then(reply(503));
        assertThat(catchThrowable(() -> client.get("/"))).isNotNull();
        assertThat(catchThrowable(() -> client.get("/"))).isNotNull();

        assertThat(count("resilience4j.circuitbreaker.not.permitted.calls", "name", "http://api.test"))
                .isEqualTo(1);
    }

    @Test
    void budgetAndBulkheadCanBeWatched() {
        transport.then(call -> {
            assertThat(gauge("resilience4j.bulkhead.available.concurrent.calls"))
                    .isEqualTo(63);
            return reply(200);
        });
        client.get("/");

        assertThat(gauge("probity.client.budget.tokens")).isEqualTo(500);
        assertThat(gauge("resilience4j.bulkhead.available.concurrent.calls")).isEqualTo(64);
    }

    @Test
    void noTagHoldsMoreOfAUrlThanItsOrigin() {
        transport.then(reply(200));
        client.get("/users/7?token=s3cret");

        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .noneMatch(
                        id -> id.toString().contains("s3cret") || id.toString().contains("users/7"));
    }

    private double count(String name, String... tags) {
        return registry.get(name).tags(tags).meter().measure().iterator().next().getValue();
    }

    private double gauge(String name, String... tags) {
        return registry.get(name).tags(tags).gauge().value();
    }
}
