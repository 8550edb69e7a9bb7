package dev.probity.server.config;

import static dev.probity.server.config.Setting.CONCURRENCY;
import static dev.probity.server.config.Setting.DB;
import static dev.probity.server.config.Setting.EVENT_CLIENTS;
import static dev.probity.server.config.Setting.FAILURES;
import static dev.probity.server.config.Setting.HOST;
import static dev.probity.server.config.Setting.HOURLY_RETENTION;
import static dev.probity.server.config.Setting.INTERVAL;
import static dev.probity.server.config.Setting.PORT;
import static dev.probity.server.config.Setting.PRIVATE_TARGETS;
import static dev.probity.server.config.Setting.RAW_RETENTION;
import static dev.probity.server.config.Setting.REFERENCES;
import static dev.probity.server.config.Setting.RETRIES;
import static dev.probity.server.config.Setting.SERVICES;
import static dev.probity.server.config.Setting.SUCCESSES;
import static dev.probity.server.config.Setting.TIMEOUT;
import static dev.probity.server.config.Setting.TOKENS;
import static dev.probity.server.config.Setting.UNSEEN;
import static dev.probity.server.config.Setting.WEBHOOK;

import dev.probity.client.transport.Url;
import dev.probity.monitor.service.RetryPolicy;
import dev.probity.monitor.service.ServiceDefaults;
import dev.probity.monitor.source.Durations;
import dev.probity.monitor.store.Retention;
import dev.probity.monitor.verdict.VerdictPolicy;
import dev.probity.server.access.Loopback;
import dev.probity.server.access.Token;
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
import org.jspecify.annotations.Nullable;

/// Makes a configuration of the settings, or says everything that is wrong with them.
public final class ReadConfig {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Map<String, Boolean> TRUTH = Map.of("true", true, "yes", true, "false", false, "no", false);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration CENTURY = Duration.ofDays(36_500);

    private final Settings settings;
    private final List<String> problems;

    private ReadConfig(Settings settings, List<String> problems) {
        this.settings = settings;
        this.problems = new ArrayList<>(problems);
    }

    /// @param earlier problems that were found before, to be told together with those found here
    /// @throws ConfigException with every problem
    public static MonitorConfig of(Settings settings, List<String> earlier) throws ConfigException {
        return new ReadConfig(settings, earlier).read();
    }

    private MonitorConfig read() throws ConfigException {
        var retry = RetryPolicy.retries(whole(RETRIES, 0, 100), ServiceDefaults.RETRY_DELAY);
        var config = new MonitorConfig(
                text(HOST),
                whole(PORT, 0, 65_535),
                list(SERVICES),
                text(DB),
                tokens(),
                new ServiceDefaults(duration(TIMEOUT, Duration.ofMillis(1), DAY), interval(), retry),
                whole(CONCURRENCY, 1, 100_000),
                new VerdictPolicy(whole(FAILURES, 1, 1000), whole(SUCCESSES, 1, 1000), whole(UNSEEN, 1, 1000)),
                Set.copyOf(list(REFERENCES)),
                truth(PRIVATE_TARGETS),
                new Retention(days(RAW_RETENTION), days(HOURLY_RETENTION)),
                whole(EVENT_CLIENTS, 1, 1_000_000),
                webhook());
        if (config.tokens().isEmpty() && !Loopback.is(config.host())) {
            problems.add(settings.get(HOST).where() + ": listening on " + config.host()
                    + " lets others in, but no token is set; make one with `probity token NAME write` and set it as "
                    + TOKENS.variable() + " or tokens in probity.yaml");
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
        return config;
    }

    private Duration interval() {
        return duration(INTERVAL, SHORTEST, Duration.ofDays(30));
    }

    private int days(Setting setting) {
        return (int) duration(setting, DAY, CENTURY).toDays();
    }

    /// What stands there may be a secret, so it is not repeated.
    private @Nullable String webhook() {
        String url = settings.get(WEBHOOK).text();
        if (url.isEmpty()) {
            return null;
        }
        try {
            Url.parse(url);
            return url;
        } catch (IllegalArgumentException _) {
            problems.add(settings.get(WEBHOOK).where() + ": " + WEBHOOK.key()
                    + ": found no url of HTTP or HTTPS, expected one such as https://hooks.example/probity");
            return null;
        }
    }

    private List<Token> tokens() {
        List<Token> tokens = new ArrayList<>();
        for (String text : list(TOKENS)) {
            Token.parse(text)
                    .ifPresentOrElse(
                            tokens::add,
                            () -> problems.add(settings.get(TOKENS).where()
                                    + ": found a token that cannot be read, expected NAME:read:HASH or NAME:write:HASH"
                                    + " as `probity token NAME` prints it"));
        }
        return tokens;
    }

    private String text(Setting setting) {
        return value(setting, text -> Optional.of(text).filter(it -> !it.isEmpty()), setting.meaning());
    }

    private List<String> list(Setting setting) {
        return Arrays.stream(settings.get(setting).text().split(",", -1))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private int whole(Setting setting, int least, int most) {
        return value(
                setting,
                text -> Optional.of(text)
                        .filter(WHOLE.asMatchPredicate())
                        .map(Integer::valueOf)
                        .filter(number -> number >= least && number <= most),
                "a whole number from " + least + " to " + most);
    }

    private Duration duration(Setting setting, Duration least, Duration most) {
        return value(
                setting,
                text -> Durations.parse(text)
                        .filter(length -> length.compareTo(least) >= 0 && length.compareTo(most) <= 0),
                "a duration such as 30 (seconds), 500ms or 1m30s, from " + Durations.words(least) + " to "
                        + Durations.words(most));
    }

    private boolean truth(Setting setting) {
        return value(setting, text -> Optional.ofNullable(TRUTH.get(text.toLowerCase(Locale.ROOT))), "true or false");
    }

    /// The default stands in for what cannot be read, so that reading goes on.
    private <T> T value(Setting setting, Function<String, Optional<T>> conversion, String expected) {
        Settings.Written written = settings.get(setting);
        Optional<T> value = conversion.apply(written.text());
        if (value.isEmpty()) {
            problems.add(written.where() + ": " + setting.key() + ": found \"" + written.text() + "\", expected "
                    + expected);
        }
        return value.or(() -> conversion.apply(setting.standard())).orElseThrow();
    }
}
