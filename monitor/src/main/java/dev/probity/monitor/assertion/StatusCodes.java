package dev.probity.monitor.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A set of HTTP status codes, as single codes and ranges.
public record StatusCodes(List<Range> ranges) {
    /// 200 to 299.
    public static final StatusCodes SUCCESS = new StatusCodes(List.of(new Range(200, 299)));

    private static final Pattern RANGE = Pattern.compile("([1-9][0-9]{2})(?:\\s*-\\s*([1-9][0-9]{2}))?");

    public StatusCodes {
        ranges = List.copyOf(ranges);
    }

    /// Reads `200`, `200-299` or `200, 301-302`.
    public static Optional<StatusCodes> parse(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part.trim());
            if (!range.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (last < first || last > 599) {
                return Optional.empty();
            }
            ranges.add(new Range(first, last));
        }
        return Optional.of(new StatusCodes(ranges));
    }

    public boolean contains(int code) {
        return ranges.stream().anyMatch(range -> range.first <= code && code <= range.last);
    }

    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(", "));
    }

    public record Range(int first, int last) {
        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + "-" + last;
        }
    }
}
