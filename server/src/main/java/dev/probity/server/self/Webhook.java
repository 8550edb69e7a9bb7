package dev.probity.server.self;

import dev.probity.client.ClientConfig;
import dev.probity.client.IdempotencyConfig;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.transport.Bytes;
import dev.probity.monitor.json.Json.JsonObject;

/// Posts messages to a url. One that may have arrived is sent again under the same `Idempotency-Key`: it is told at
/// least once.
public final class Webhook implements Notifier.Delivery, AutoCloseable {
    private final ResilientClient client;
    private final String url;

    /// @param url of HTTP or HTTPS; it may be a secret, and is in no message
    public Webhook(String url) {
        this.client = ResilientClient.create(ClientConfig.DEFAULT.withIdempotency(IdempotencyConfig.honouredBy(url)));
        this.url = url;
    }

    @Override
    public void deliver(JsonObject message) {
        client.send(Request.post(url).bytes("application/json", Bytes.utf8(message.toString())));
    }

    @Override
    public void close() {
        client.close();
    }
}
