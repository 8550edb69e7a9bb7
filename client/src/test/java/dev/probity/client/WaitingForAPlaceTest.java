package dev.probity.client;

import static dev.probity.client.testing.ScriptedTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.probity.client.bulkhead.BulkheadConfig;
import dev.probity.client.exception.TotalTimeoutException;
import dev.probity.client.testing.ManualTime;
import dev.probity.client.testing.ScriptedTransport;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// Who waits for a place in the bulkhead waits within the time of the call.
class WaitingForAPlaceTest {
    private final ManualTime time = new ManualTime(Instant.EPOCH);
    private final ScriptedTransport transport = new ScriptedTransport();
    private final ResilientClient client = ResilientClient.create(
            ClientConfig.DEFAULT
                    .withBaseUrl("http://api.test")
                    .withBulkhead(new BulkheadConfig(1, Duration.ofMinutes(1))),
            new Surroundings(transport, time, () -> 0.5, () -> "id"));

    @Test
    void aPlaceThatComesTooLateIsNotUsed() {
        CountDownLatch waiting = new CountDownLatch(1);
        transport.then(call -> {
            waiting.await();
            time.advance(Duration.ofSeconds(25));
            return reply(200);
        });
        CompletableFuture<Response> first = client.sendAsync(Request.get("/first"));
        await().until(() -> transport.calls().size() == 1);
        Request request = Request.get("/second").within(Duration.ofSeconds(20));
        CompletableFuture<TotalTimeoutException> second = CompletableFuture.supplyAsync(
                () -> catchThrowableOfType(TotalTimeoutException.class, () -> client.send(request)));
        await().until(() -> client.state().origins().getFirst().waiting() == 1);

        waiting.countDown();

        assertThat(first.join().status()).isEqualTo(200);
        assertThat(second.join().report().attempts()).isEmpty();
        assertThat(transport.calls()).hasSize(1);
    }
}
