package dev.probity.client;

import dev.probity.client.event.ClientEvent;
import dev.probity.client.testing.ManualTime;
import dev.probity.client.testing.ScriptedTransport;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;

/// A client in a time of its own over a transport with a script, and everything it says.
final class ScriptedClient implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    static final String BASE = "http://api.test";

    final ManualTime time = new ManualTime(NOON);
    final ScriptedTransport transport = new ScriptedTransport();
    final List<ClientEvent> events = new CopyOnWriteArrayList<>();
    final ResilientClient client;

    ScriptedClient() {
        this(ClientConfig.DEFAULT);
    }

    ScriptedClient(ClientConfig config) {
        this(config, () -> 0.5);
    }

    ScriptedClient(ClientConfig config, DoubleSupplier random) {
        AtomicInteger ids = new AtomicInteger();
        client = ResilientClient.create(
                config.withBaseUrl(BASE),
                new Surroundings(transport, time, random, () -> "id-" + ids.incrementAndGet()));
        client.listen(events::add);
    }

    OriginState state() {
        return client.state().origins().getFirst();
    }

    <E extends ClientEvent> List<E> events(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
