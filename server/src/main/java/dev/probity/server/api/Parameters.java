package dev.probity.server.api;

import dev.probity.monitor.source.Durations;
import dev.probity.monitor.source.Suggestion;
import dev.probity.server.api.ProblemException.Fault;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Typed access to the query of a request. Whatever does not fit is told at the end, all of it together.
final class Parameters {
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,15}");

    private final Context context;
    private final List<Fault> faults = new ArrayList<>();
    private final TreeSet<String> known = new TreeSet<>();

    Parameters(Context context) {
        this.context = context;
    }

    Optional<String> text(String name) {
        known.add(name);
        return Optional.ofNullable(context.queryParam(name)).filter(value -> !value.isBlank());
    }

    long whole(String name, long standard, long least, long most) {
        return value(
                        name,
                        text -> Optional.of(text)
                                .filter(WHOLE.asMatchPredicate())
                                .map(Long::valueOf)
                                .filter(number -> number >= least && number <= most),
                        "a whole number from " + least + " to " + most)
                .orElse(standard);
    }

    /// A moment, in milliseconds since the epoch: as ISO 8601 with its offset, or in seconds since the epoch.
    Optional<Long> moment(String name) {
        return value(name, Parameters::millis, "a time such as 2026-11-21T14:00:00Z, or seconds since 1970");
    }

    private static Optional<Long> millis(String text) {
        try {
            // In a query a plus is often a blank when it arrives.
            Instant moment = WHOLE.matcher(text).matches()
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            return Optional.of(moment.toEpochMilli());
        } catch (DateTimeException | ArithmeticException _) {
            // No time, or one beyond what milliseconds can count.
            return Optional.empty();
        }
    }

    Optional<Duration> duration(String name, Duration least, Duration most) {
        return value(
                name,
                text -> Durations.parse(text)
                        .filter(length -> length.compareTo(least) >= 0 && length.compareTo(most) <= 0),
                "a duration such as 24h, from " + Durations.words(least) + " to " + Durations.words(most));
    }

    <E extends Enum<E>> Optional<E> choice(String name, E[] choices, Function<E, String> word) {
        String words = Arrays.stream(choices).map(word).collect(Collectors.joining(", "));
        return value(
                name,
                text -> Arrays.stream(choices)
                        .filter(choice -> word.apply(choice).equalsIgnoreCase(text))
                        .findFirst(),
                "one of " + words);
    }

    private <T> Optional<T> value(String name, Function<String, Optional<T>> conversion, String expected) {
        Optional<String> text = text(name);
        Optional<T> value = text.flatMap(conversion);
        if (text.isPresent() && value.isEmpty()) {
            faults.add(new Fault("parameter", name, "found \"" + text.get() + "\", expected " + expected));
        }
        return value;
    }

    void reject(String name, String detail) {
        faults.add(new Fault("parameter", name, detail));
    }

    /// @throws ProblemException with everything that is wrong
    void end() {
        for (String name : context.queryParamMap().keySet()) {
            if (!known.contains(name)) {
                faults.add(new Fault(
                        "parameter",
                        name,
                        "unknown parameter" + Suggestion.phrase(name.toLowerCase(Locale.ROOT), known)));
            }
        }
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }
}
