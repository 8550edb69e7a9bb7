package dev.probity.health.bindings.client;

import dev.probity.client.OriginState;
import dev.probity.client.ResilientClient;
import dev.probity.client.breaker.CircuitState;
import dev.probity.client.breaker.Circumstances;
import dev.probity.client.breaker.Counts;
import dev.probity.health.checks.resilience.BreakerSnapshot;
import dev.probity.health.checks.resilience.BreakerSource;
import dev.probity.health.checks.resilience.BreakerState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The circuit breakers of a [ResilientClient]: one for each origin it has called, by the origin's name.
public final class ClientBreakers implements BreakerSource {
    private final ResilientClient client;
    private final InstantSource clock;

    public ClientBreakers(ResilientClient client) {
        this(client, InstantSource.system());
    }

    /// @param clock that of the client
    public ClientBreakers(ResilientClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public List<BreakerSnapshot> breakers() {
        return client.state().origins().stream()
                .map(this::snapshot)
                .sorted(Comparator.comparing(BreakerSnapshot::name))
                .toList();
    }

    private BreakerSnapshot snapshot(OriginState origin) {
        Circumstances circuit = origin.circuit();
        return new BreakerSnapshot(
                origin.origin().toString(), state(circuit.state()), failureRate(circuit.counts()), recoversIn(circuit));
    }

    private static BreakerState state(CircuitState state) {
        return switch (state) {
            case CLOSED -> BreakerState.CLOSED;
            case OPEN -> BreakerState.OPEN;
            case HALF_OPEN -> BreakerState.HALF_OPEN;
        };
    }

    private static @Nullable Double failureRate(Counts counts) {
        return counts.calls() == 0 ? null : counts.failureRate();
    }

    /// Zero when it is open and only waits for somebody to call.
    private @Nullable Duration recoversIn(Circumstances circuit) {
        if (circuit.state() != CircuitState.OPEN) {
            return null;
        }
        Duration left = Duration.between(clock.instant(), circuit.until());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
