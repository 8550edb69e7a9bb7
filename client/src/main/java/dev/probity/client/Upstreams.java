package dev.probity.client;

import dev.probity.client.breaker.Breaker;
import dev.probity.client.budget.RetryBudget;
import dev.probity.client.bulkhead.Bulkhead;
import dev.probity.client.event.ClientEvent.CircuitChanged;
import dev.probity.client.time.Time;
import dev.probity.client.transport.Origin;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The origins the client knows. When they become many, those that have not been called for a while are forgotten, so
/// that a client of ever new origins does not fill the memory.
final class Upstreams {
    private static final int MANY = 1000;
    private static final long FORGOTTEN_AFTER_NANOS = Duration.ofMinutes(10).toNanos();

    private final ClientConfig config;
    private final Surroundings surroundings;
    private final Listeners listeners;
    private final Map<Origin, Known> known = new ConcurrentHashMap<>();

    Upstreams(ClientConfig config, Surroundings surroundings, Listeners listeners) {
        this.config = config;
        this.surroundings = surroundings;
        this.listeners = listeners;
    }

    private static final class Known {
        private final Upstream upstream;
        private volatile long lastCalled;

        Known(Upstream upstream) {
            this.upstream = upstream;
        }

        boolean isForgettable(long now) {
            return now - lastCalled > FORGOTTEN_AFTER_NANOS
                    && upstream.bulkhead().active() == 0;
        }
    }

    Upstream of(Origin origin) {
        Time time = surroundings.time();
        long now = time.nanoTime();
        Known found = known.get(origin);
        if (found == null) {
            if (known.size() >= MANY) {
                known.values().removeIf(old -> old.isForgettable(now));
            }
            found = known.computeIfAbsent(origin, key -> new Known(create(key)));
        }
        found.lastCalled = now;
        return found.upstream;
    }

    private Upstream create(Origin origin) {
        double slow = config.timeouts().attempt().toNanos() * config.breaker().slowShare();
        Breaker breaker = new Breaker(
                config.breaker(),
                Duration.ofNanos((long) slow),
                surroundings.time(),
                surroundings.random(),
                change -> listeners.tell(new CircuitChanged(origin, change)));
        return new Upstream(origin, new Bulkhead(config.bulkhead()), new RetryBudget(config.budget()), breaker);
    }

    ClientState state() {
        List<OriginState> states =
                known.values().stream().map(each -> each.upstream.state()).toList();
        return new ClientState(states);
    }
}
