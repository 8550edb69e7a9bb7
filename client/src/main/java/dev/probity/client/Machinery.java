package dev.probity.client;

import dev.probity.client.retry.PlanRetry;
import dev.probity.client.time.Time;
import java.time.Duration;

/// What all calls of a client share.
///
/// @param fairNanos a timeout shorter than this says more about the caller than about the origin
record Machinery(
        ClientConfig config,
        Surroundings surroundings,
        Listeners listeners,
        PlanRetry planner,
        SendAttempt exchange,
        long fairNanos) {
    static Machinery of(ClientConfig config, Surroundings surroundings, Listeners listeners) {
        Duration attempt = config.timeouts().attempt();
        return new Machinery(
                config,
                surroundings,
                listeners,
                new PlanRetry(config.retry()),
                new SendAttempt(config, surroundings.transport()),
                (long) (attempt.toNanos() * config.breaker().slowShare()));
    }

    Time time() {
        return surroundings.time();
    }

    double random() {
        return surroundings.random().getAsDouble();
    }
}
