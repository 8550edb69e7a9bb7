package dev.probity.server.self;

import dev.probity.client.ClientConfig;
import dev.probity.client.IdempotencyConfig;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.exception.ClientException;
import dev.probity.client.transport.Bytes;
import dev.probity.health.Finding;
import dev.probity.health.HealthCheck;
import dev.probity.health.bindings.client.ClientBreakers;
import dev.probity.health.checks.resilience.BreakerSource;
import dev.probity.monitor.json.Json.JsonObject;
import org.jspecify.annotations.Nullable;

/// Posts messages to a url. One that may have arrived is sent again under the same `Idempotency-Key`: it
/// is told at least once. As a health check it says what became of the last one.
public final class Webhook implements Notifier.Delivery, HealthCheck, AutoCloseable {
    private final ResilientClient client;
    private final String url;
    private volatile @Nullable String trouble;

    /// @param url of HTTP or HTTPS; it may be a secret, and is in no message
    public Webhook(String url) {
        this.client = ResilientClient.create(ClientConfig.DEFAULT.withIdempotency(IdempotencyConfig.honouredBy(url)));
        this.url = url;
    }

    @Override
    public void deliver(JsonObject message) {
        try {
            client.send(Request.post(url).bytes("application/json", Bytes.utf8(message.toString())));
            trouble = null;
        } catch (ClientException e) {
            trouble = e.getClass().getSimpleName();
            throw e;
        }
    }

    @Override
    public Finding check() {
        String now = trouble;
        return now == null ? Finding.healthy() : Finding.degraded("The last message was not delivered: " + now);
    }

    BreakerSource breakers() {
        return new ClientBreakers(client);
    }

    @Override
    public void close() {
        client.close();
    }
}
