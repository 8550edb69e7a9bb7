package dev.probity.bench.outage;

import dev.probity.client.time.Time;
import java.time.Duration;

/// Fifty callers, each of which calls once a second, or as soon as the last call is over when that takes longer.
final class SteadyCallers {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Time time;
    private final long zero;
    private final Caller caller;
    private final Moments calls = new Moments();
    private final Moments good = new Moments();

    /// The scenario begins now.
    SteadyCallers(Time time, Caller caller) {
        this.time = time;
        this.zero = time.nanoTime();
        this.caller = caller;
    }

    /// How long after the beginning the caller of that number first calls.
    static Duration offset(int number) {
        return SECOND.multipliedBy(number).dividedBy(Outage.CALLERS);
    }

    /// What one of them does, to the end of the scenario.
    void callOnceASecond() {
        try {
            while (now().compareTo(Outage.AFTER.end()) < 0) {
                Duration began = now();
                calls.add(began);
                if (caller.call()) {
                    good.add(began);
                }
                Duration rest = SECOND.minus(now().minus(began));
                time.sleep(rest.isNegative() ? Duration.ZERO : rest);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Duration now() {
        return Duration.ofNanos(time.nanoTime() - zero);
    }

    Outage outage(Moments requests) {
        return Outage.of(requests, calls, good);
    }
}
