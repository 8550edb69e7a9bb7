package dev.probity.health.config;

import dev.probity.health.HealthOptions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Options as the environment wants them.
///
/// | variable | default | meaning |
/// |---|---|---|
/// | `HEALTH_CHECK_TIMEOUT_MS` | 2000 | for each component, 1 to 300000 |
/// | `HEALTH_CHECK_<COMPONENT>_TIMEOUT_MS` | | for one component |
/// | `HEALTH_CHECK_RETRY_COUNT` | 1 | further attempts, 0 to 10 |
/// | `HEALTH_CHECK_ENABLED_COMPONENTS` | all | names with commas; `all` |
///
/// A component `ai-model` is `AI_MODEL` here. `HEALTH_CHECK_INTERVAL_SECONDS` belongs to the monitor and is left alone.
/// Variables that are empty count as unset.
///
/// @param warnings settings that work but hardly do what was meant
public record HealthConfiguration(HealthOptions options, List<String> warnings) {
    private static final Logger LOG = System.getLogger("dev.probity.health");

    public HealthConfiguration {
        warnings = List.copyOf(warnings);
    }

    /// Reads the environment of this process and logs the warnings.
    ///
    /// @param components the names that will be registered
    /// @throws ConfigurationException with everything that is wrong
    public static HealthOptions fromEnvironment(String... components) {
        HealthConfiguration configuration = read(System.getenv(), Set.of(components));
        configuration.warnings().forEach(warning -> LOG.log(Level.WARNING, warning));
        return configuration.options();
    }

    /// @param components the names that will be registered
    /// @throws ConfigurationException with everything that is wrong
    public static HealthConfiguration read(Map<String, String> environment, Set<String> components) {
        EnvironmentReader reader = new EnvironmentReader(environment, components);
        HealthOptions options = reader.read();
        if (!reader.problems().isEmpty()) {
            throw new ConfigurationException(reader.problems());
        }
        return new HealthConfiguration(options, Suitability.warnings(options));
    }
}
