package dev.probity.health;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What holds for all components. Start from [#defaults()].
///
/// @param timeout for one component, all attempts together; 2 s
/// @param retries further attempts after a failed one; 1
/// @param retryDelay the pause before the first retry, doubled before each further one; 100 ms
/// @param cacheFor how long a result is served again instead of checking anew; 1 s
/// @param enabled the components that are checked at all; empty means all
/// @param timeouts timeouts of single components, which win over those given in the code
public record HealthOptions(
        Duration timeout,
        int retries,
        Duration retryDelay,
        Duration cacheFor,
        Set<String> enabled,
        Map<String, Duration> timeouts) {
    private static final int MAX_RETRIES = 10;

    /// @throws IllegalArgumentException for values no check can work with
    public HealthOptions {
        requirePositive(timeout, "timeout");
        requireRetries(retries);
        requirePositive(retryDelay, "retry delay");
        if (cacheFor.isNegative()) {
            throw new IllegalArgumentException("cacheFor is negative: " + cacheFor);
        }
        timeouts.forEach((name, value) -> requirePositive(value, "timeout of " + name));
        enabled = enabled.stream().map(Names::key).collect(Collectors.toUnmodifiableSet());
        timeouts = keyed(timeouts);
    }

    public static HealthOptions defaults() {
        return new HealthOptions(
                Duration.ofSeconds(2), 1, Duration.ofMillis(100), Duration.ofSeconds(1), Set.of(), Map.of());
    }

    public HealthOptions timeout(Duration value) {
        return new HealthOptions(value, retries, retryDelay, cacheFor, enabled, timeouts);
    }

    public HealthOptions retries(int value) {
        return new HealthOptions(timeout, value, retryDelay, cacheFor, enabled, timeouts);
    }

    public HealthOptions retryDelay(Duration value) {
        return new HealthOptions(timeout, retries, value, cacheFor, enabled, timeouts);
    }

    /// Zero asks the component each time; those who ask at the same time still share one run.
    public HealthOptions cacheFor(Duration value) {
        return new HealthOptions(timeout, retries, retryDelay, value, enabled, timeouts);
    }

    public HealthOptions enabled(Set<String> names) {
        return new HealthOptions(timeout, retries, retryDelay, cacheFor, names, timeouts);
    }

    public HealthOptions timeouts(Map<String, Duration> byName) {
        return new HealthOptions(timeout, retries, retryDelay, cacheFor, enabled, byName);
    }

    boolean isEnabled(String name) {
        return enabled.isEmpty() || enabled.contains(Names.key(name));
    }

    Duration timeoutOf(String name, CheckOptions options) {
        Duration inCode = options.timeout() == null ? timeout : options.timeout();
        return timeouts.getOrDefault(Names.key(name), inCode);
    }

    static void requirePositive(Duration value, String what) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("the " + what + " is " + value + ", expected more than zero");
        }
    }

    static void requireRetries(int value) {
        if (value < 0 || value > MAX_RETRIES) {
            throw new IllegalArgumentException("retries are " + value + ", expected 0 to " + MAX_RETRIES);
        }
    }

    private static Map<String, Duration> keyed(Map<String, Duration> timeouts) {
        Map<String, Duration> keyed = new TreeMap<>();
        timeouts.forEach((name, value) -> keyed.put(Names.key(name), value));
        return Map.copyOf(keyed);
    }
}
