package dev.probity.server.self;

import dev.probity.health.HealthOptions;
import dev.probity.health.config.ConfigurationException;
import dev.probity.health.config.HealthConfiguration;
import dev.probity.server.config.ConfigException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the `HEALTH_CHECK_…` variables, as far as they are about the monitor's own components.
public final class HealthVariables {
    private static final Logger LOG = LoggerFactory.getLogger(HealthVariables.class);

    private HealthVariables() {}

    /// @param environment gives the value of a variable
    /// @throws ConfigException with everything that is wrong
    public static HealthOptions read(Function<String, Optional<String>> environment) throws ConfigException {
        Map<String, String> variables = new HashMap<>();
        names().forEach(name -> environment.apply(name).ifPresent(value -> variables.put(name, value)));
        try {
            var configuration = HealthConfiguration.read(variables, new HashSet<>(OwnHealth.COMPONENTS));
            configuration.warnings().forEach(warning -> LOG.warn("{}", warning));
            return configuration.options();
        } catch (ConfigurationException e) {
            throw new ConfigException(e.problems());
        }
    }

    private static Stream<String> names() {
        return Stream.concat(
                Stream.of("HEALTH_CHECK_TIMEOUT_MS", "HEALTH_CHECK_RETRY_COUNT", "HEALTH_CHECK_ENABLED_COMPONENTS"),
                OwnHealth.COMPONENTS.stream()
                        .map(name -> "HEALTH_CHECK_" + name.toUpperCase(Locale.ROOT) + "_TIMEOUT_MS"));
    }
}
