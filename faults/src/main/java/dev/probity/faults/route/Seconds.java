package dev.probity.faults.route;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/// A length of time a request gives in seconds, fractions allowed.
///
/// @param location where it stands: `path`, `seconds`
public record Seconds(List<String> location, Duration most) {
    private static final Pattern WRITTEN = Pattern.compile("[+-]?[0-9]{1,30}(?:\\.[0-9]{1,30})?");

    /// @throws InvalidException when the text is no length of time within the bound
    public Duration read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw wrong("Expected a number of seconds, found \"" + text + "\"", "float_parsing");
        }
        var seconds = new BigDecimal(text);
        if (seconds.signum() < 0) {
            throw wrong("Expected at least 0, found " + text, "greater_than_equal");
        }
        if (seconds.compareTo(BigDecimal.valueOf(most.toSeconds())) > 0) {
            throw wrong("Expected at most " + most.toSeconds() + ", found " + text, "less_than_equal");
        }
        return Duration.ofNanos(seconds.movePointRight(9).longValue());
    }

    private InvalidException wrong(String message, String type) {
        return new InvalidException(List.of(new Invalid(location, message, type)));
    }
}
