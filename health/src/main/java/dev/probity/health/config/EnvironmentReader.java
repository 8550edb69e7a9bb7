package dev.probity.health.config;

import dev.probity.health.HealthOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Reads `HEALTH_CHECK_…` variables and gathers everything that is wrong with them.
final class EnvironmentReader {
    private static final String PREFIX = "HEALTH_CHECK_";
    private static final String TIMEOUT = "_TIMEOUT_MS";
    private static final String GENERAL_TIMEOUT = PREFIX + "TIMEOUT_MS";
    private static final String RETRIES = PREFIX + "RETRY_COUNT";
    private static final String ENABLED = PREFIX + "ENABLED_COMPONENTS";
    private static final String OF_THE_MONITOR = PREFIX + "INTERVAL_SECONDS";
    private static final int LONGEST_MS = 300_000;
    private static final int MOST_RETRIES = 10;

    private final Map<String, String> variables = new TreeMap<>();
    private final Set<String> known;
    private final List<String> problems = new ArrayList<>();

    EnvironmentReader(Map<String, String> environment, Set<String> components) {
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && !name.equals(OF_THE_MONITOR) && !value.isBlank()) {
                variables.put(name, value.strip());
            }
        });
        known = components.stream().map(EnvironmentReader::word).collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> problems() {
        return problems;
    }

    static String timeoutVariable(String component) {
        return PREFIX + word(component) + TIMEOUT;
    }

    /// A component's name as part of a variable's.
    private static String word(String component) {
        return component.strip().toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "_");
    }

    HealthOptions read() {
        HealthOptions defaults = HealthOptions.defaults();
        int timeout =
                number(GENERAL_TIMEOUT, 1, LONGEST_MS, (int) defaults.timeout().toMillis());
        int retries = number(RETRIES, 0, MOST_RETRIES, defaults.retries());
        return defaults.timeout(Duration.ofMillis(timeout))
                .retries(retries)
                .enabled(enabled())
                .timeouts(timeouts());
    }

    private Set<String> enabled() {
        String text = variables.remove(ENABLED);
        if (text == null || text.equalsIgnoreCase("all")) {
            return Set.of();
        }
        Set<String> names = Arrays.stream(text.split(",", -1))
                .map(EnvironmentReader::word)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String name : names) {
            if (!known.contains(name)) {
                problems.add(ENABLED + " names " + name + ", but there is no such component; " + there());
            }
        }
        if (names.isEmpty()) {
            problems.add(ENABLED + " is \"" + text + "\", expected names with commas, or all");
        }
        return names;
    }

    /// Reads what is left: timeouts of components, and what nobody knows.
    private Map<String, Duration> timeouts() {
        Map<String, Duration> timeouts = new HashMap<>();
        for (String variable : List.copyOf(variables.keySet())) {
            if (!variable.endsWith(TIMEOUT)) {
                problems.add(variable + " is not known; there are " + GENERAL_TIMEOUT + ", " + PREFIX + "<COMPONENT>"
                        + TIMEOUT + ", " + RETRIES + " and " + ENABLED);
                continue;
            }
            String component = variable.substring(PREFIX.length(), variable.length() - TIMEOUT.length());
            if (known.contains(component)) {
                timeouts.put(component, Duration.ofMillis(number(variable, 1, LONGEST_MS, 1)));
            } else {
                problems.add(variable + " is for a component " + component + ", which there is not; " + there());
            }
        }
        return timeouts;
    }

    private String there() {
        return known.isEmpty() ? "there are none" : "there are " + String.join(", ", known);
    }

    private int number(String variable, int least, int most, int otherwise) {
        String text = variables.remove(variable);
        if (text == null) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        problems.add(variable + " is \"" + text + "\", expected a whole number from " + least + " to " + most);
        return otherwise;
    }
}
