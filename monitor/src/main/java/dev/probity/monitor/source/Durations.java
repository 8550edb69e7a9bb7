package dev.probity.monitor.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Durations as people write and read them.
public final class Durations {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,9})?");
    private static final Pattern PARTS = Pattern.compile("([0-9]{1,12}(?:\\.[0-9]{1,9})?)(ms|[smhd])");

    private Durations() {}

    /// Reads a bare number of seconds, `500ms`, `5s`, `1m30s`, `2h`, `14d`, or ISO-8601 (`PT5S`).
    public static Optional<Duration> parse(String text) {
        String trimmed = text.trim();
        try {
            if (NUMBER.matcher(trimmed).matches()) {
                return Optional.of(ofSeconds(new BigDecimal(trimmed)));
            }
            return trimmed.toUpperCase(Locale.ROOT).startsWith("P")
                    ? Optional.of(Duration.parse(trimmed))
                    : parseParts(trimmed);
        } catch (DateTimeException | ArithmeticException _) {
            // No ISO-8601, or more than a duration can hold.
            return Optional.empty();
        }
    }

    private static Optional<Duration> parseParts(String text) {
        Matcher part = PARTS.matcher(text);
        Duration total = Duration.ZERO;
        int end = 0;
        while (part.find() && part.start() == end) {
            total = total.plus(ofSeconds(new BigDecimal(part.group(1)).multiply(secondsIn(part.group(2)))));
            end = part.end();
        }
        return end == text.length() && end > 0 ? Optional.of(total) : Optional.empty();
    }

    private static BigDecimal secondsIn(String unit) {
        return switch (unit) {
            case "ms" -> new BigDecimal("0.001");
            case "m" -> BigDecimal.valueOf(60);
            case "h" -> BigDecimal.valueOf(3600);
            case "d" -> BigDecimal.valueOf(86_400);
            default -> BigDecimal.ONE;
        };
    }

    private static Duration ofSeconds(BigDecimal seconds) {
        BigDecimal whole = seconds.setScale(0, RoundingMode.DOWN);
        return Duration.ofSeconds(whole.longValueExact())
                .plusNanos(seconds.subtract(whole).movePointRight(9).longValue());
    }

    /// For people, the figures that matter: `250 ms`, `2 s`, `1.5 s`, `1 min 30 s`, `3 h`, `14 d`. The rest is cut
    /// off, not rounded: what is just short of a limit never reads as if it had reached it.
    public static String words(Duration duration) {
        if (duration.isNegative()) {
            return "-" + words(duration.negated());
        }
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return decimal(BigDecimal.valueOf(duration.toNanos(), 6)) + " ms";
        }
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return decimal(BigDecimal.valueOf(duration.toNanos(), 9)) + " s";
        }
        if (duration.compareTo(Duration.ofHours(1)) < 0) {
            return pair(duration.toMinutes(), "min", duration.toSecondsPart(), "s");
        }
        if (duration.compareTo(Duration.ofDays(1)) < 0) {
            return pair(duration.toHours(), "h", duration.toMinutesPart(), "min");
        }
        return pair(duration.toDays(), "d", duration.toHoursPart(), "h");
    }

    private static String pair(long major, String unit, long minor, String smaller) {
        return major + " " + unit + (minor == 0 ? "" : " " + minor + " " + smaller);
    }

    /// At most two decimals below ten, one below a hundred, none above; no trailing zeros.
    private static String decimal(BigDecimal value) {
        int digits = value.compareTo(BigDecimal.TEN) < 0 ? 2 : value.compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0;
        return value.setScale(digits, RoundingMode.DOWN).stripTrailingZeros().toPlainString();
    }
}
