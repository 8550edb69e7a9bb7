package dev.probity.faults.config;

import static dev.probity.faults.config.Setting.SERVER_CACHE_MAX_SIZE;
import static dev.probity.faults.config.Setting.SERVER_CACHE_TTL_SECONDS;
import static dev.probity.faults.config.Setting.SERVER_CORS_ENABLED;
import static dev.probity.faults.config.Setting.SERVER_CORS_ORIGINS;
import static dev.probity.faults.config.Setting.SERVER_ENABLE_DOCS;
import static dev.probity.faults.config.Setting.SERVER_EXTRA_PORTS;
import static dev.probity.faults.config.Setting.SERVER_HOST;
import static dev.probity.faults.config.Setting.SERVER_LOG_FORMAT;
import static dev.probity.faults.config.Setting.SERVER_LOG_LEVEL;
import static dev.probity.faults.config.Setting.SERVER_MAX_CONCURRENCY;
import static dev.probity.faults.config.Setting.SERVER_PORT;
import static dev.probity.faults.config.Setting.SERVER_REQUEST_TIMEOUT;
import static dev.probity.faults.config.Setting.SERVER_SEED;

import dev.probity.monitor.source.Durations;
import dev.probity.monitor.source.Suggestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes a configuration of the variables; what is not among them has its default.
public final class ReadSettings {
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_ENTRIES = 100_000_000;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Map<String, Boolean> TRUTH = Map.of(
            "true", true, "1", true, "yes", true, "on", true, "false", false, "0", false, "no", false, "off", false);

    private final Map<String, String> variables;
    private final List<String> problems = new ArrayList<>();

    private ReadSettings(Map<String, String> variables) {
        this.variables = variables;
    }

    /// @param variables by their names; those that are no setting of the fault server are left alone, unless they
    /// begin like one
    /// @throws ConfigException with everything that is wrong
    public static FaultServerConfig from(Map<String, String> variables) throws ConfigException {
        return new ReadSettings(variables).read();
    }

    private FaultServerConfig read() throws ConfigException {
        variables.keySet().stream().sorted().forEach(this::rejectUnknown);
        var config = new FaultServerConfig(
                text(SERVER_HOST),
                value(SERVER_PORT, PortList::parse, "a port from 0 to 65535, a range such as 8001-8005, or a list"),
                new FaultServerConfig.Limits(
                        (int) whole(SERVER_MAX_CONCURRENCY, 1, 1_000_000),
                        duration(SERVER_REQUEST_TIMEOUT, Duration.ofMillis(1))),
                new FaultServerConfig.Cache(
                        (int) whole(SERVER_CACHE_MAX_SIZE, 0, MOST_ENTRIES),
                        duration(SERVER_CACHE_TTL_SECONDS, Duration.ZERO)),
                new FaultServerConfig.Log(
                        choice(SERVER_LOG_LEVEL, LogLevel.values()), choice(SERVER_LOG_FORMAT, LogFormat.values())),
                truth(SERVER_ENABLE_DOCS),
                truth(SERVER_CORS_ENABLED) ? origins() : Set.of(),
                value(
                        SERVER_EXTRA_PORTS,
                        ExtraPort::parse,
                        "a list such as refused:9001,tls_expired:9443 of " + ExtraPort.kinds()),
                whole(SERVER_SEED, Long.MIN_VALUE, Long.MAX_VALUE));
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return config;
    }

    /// A mistyped setting would be a setting silently ignored.
    private void rejectUnknown(String variable) {
        var known = Arrays.stream(Setting.values()).map(Setting::name).toList();
        if (variable.startsWith("SERVER_") && !known.contains(variable)) {
            Suggestion.closest(variable, known)
                    .ifPresent(near -> problems.add("Unknown setting " + variable + ", did you mean " + near + "?"));
        }
    }

    private String text(Setting setting) {
        return variables.getOrDefault(setting.name(), setting.standard()).strip();
    }

    private long whole(Setting setting, long least, long most) {
        return value(
                setting,
                text -> Optional.of(text)
                        .filter(WHOLE.asMatchPredicate())
                        .map(Long::valueOf)
                        .filter(number -> number >= least && number <= most),
                "a whole number" + (most == Long.MAX_VALUE ? "" : " from " + least + " to " + most));
    }

    private Duration duration(Setting setting, Duration least) {
        return value(
                setting,
                text -> Durations.parse(text)
                        .filter(length -> length.compareTo(least) >= 0 && length.compareTo(LONGEST) <= 0),
                "a duration such as 30 (seconds), 500ms or 1m30s, at least %s and at most %s"
                        .formatted(Durations.words(least), Durations.words(LONGEST)));
    }

    private boolean truth(Setting setting) {
        return value(setting, text -> Optional.ofNullable(TRUTH.get(text.toLowerCase(Locale.ROOT))), "true or false");
    }

    private <E extends Enum<E>> E choice(Setting setting, E[] choices) {
        String names = Arrays.stream(choices).map(Enum::name).collect(Collectors.joining(", "));
        return value(
                setting,
                text -> Arrays.stream(choices)
                        .filter(choice -> choice.name().equalsIgnoreCase(text))
                        .findFirst(),
                "one of " + names);
    }

    private Set<String> origins() {
        return Arrays.stream(text(SERVER_CORS_ORIGINS).split(",", -1))
                .map(String::strip)
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The default stands in for what cannot be read, so that reading goes on.
    private <T> T value(Setting setting, Function<String, Optional<T>> conversion, String expected) {
        Optional<T> value = conversion.apply(text(setting));
        if (value.isEmpty()) {
            problems.add("Invalid %s: found \"%s\", expected %s".formatted(setting, text(setting), expected));
        }
        return value.or(() -> conversion.apply(setting.standard())).orElseThrow();
    }
}
