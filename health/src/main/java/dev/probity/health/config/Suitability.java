package dev.probity.health.config;

import dev.probity.health.HealthOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What is allowed but hardly wise.
final class Suitability {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final int MANY_RETRIES = 3;

    private Suitability() {}

    static List<String> warnings(HealthOptions options) {
        List<String> warnings = new ArrayList<>();
        timeout("HEALTH_CHECK_TIMEOUT_MS", options.timeout(), warnings);
        new TreeMap<>(options.timeouts())
                .forEach((name, value) -> timeout(EnvironmentReader.timeoutVariable(name), value, warnings));
        if (options.retries() > MANY_RETRIES) {
            warnings.add("HEALTH_CHECK_RETRY_COUNT is " + options.retries()
                    + ": so many retries hide real trouble and add load to what is already failing");
        }
        Duration pauses = options.retryDelay().multipliedBy((1L << options.retries()) - 1);
        if (pauses.compareTo(options.timeout()) >= 0) {
            warnings.add("HEALTH_CHECK_RETRY_COUNT is " + options.retries() + ": the pauses alone take "
                    + pauses.toMillis() + " ms, so the last retries never fit into the timeout of "
                    + options.timeout().toMillis() + " ms");
        }
        return warnings;
    }

    private static void timeout(String variable, Duration timeout, List<String> warnings) {
        if (timeout.compareTo(SHORT) < 0) {
            warnings.add(variable + " is " + timeout.toMillis()
                    + ": a garbage collection takes as long, so healthy components will be called unhealthy");
        }
        if (timeout.compareTo(LONG) > 0) {
            warnings.add(variable + " is " + timeout.toMillis()
                    + ": a report can take so long, and most probes and load balancers give up before");
        }
    }
}
