package dev.probity.faults.route;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/// A number a request gives, with its bounds.
///
/// @param location where it stands: `query`, `delay`
public record WholeNumber(List<String> location, int least, int most) {
    private static final Pattern WRITTEN = Pattern.compile("[+-]?[0-9]{1,30}");

    /// @throws InvalidException when the text is no whole number within the bounds
    public int read(String text) {
        if (!WRITTEN.matcher(text).matches()) {
            throw wrong("Expected a whole number, found \"" + text + "\"", "int_parsing");
        }
        var number = new BigDecimal(text);
        if (number.compareTo(BigDecimal.valueOf(least)) < 0) {
            throw wrong("Expected at least " + least + ", found " + text, "greater_than_equal");
        }
        if (number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw wrong("Expected at most " + most + ", found " + text, "less_than_equal");
        }
        return number.intValueExact();
    }

    private InvalidException wrong(String message, String type) {
        return new InvalidException(List.of(new Invalid(location, message, type)));
    }
}
