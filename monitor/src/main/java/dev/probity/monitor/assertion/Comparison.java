package dev.probity.monitor.assertion;

import dev.probity.monitor.json.Json.JsonNumber;
import java.math.BigDecimal;

/// How a number compares with a limit.
public enum Comparison {
    EQUAL_TO("equals", ""),
    LESS_THAN("lessThan", "less than "),
    AT_MOST("atMost", "at most "),
    GREATER_THAN("greaterThan", "greater than "),
    AT_LEAST("atLeast", "at least ");

    private final String key;
    private final String words;

    Comparison(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /// The key by which a configuration names it.
    public String key() {
        return key;
    }

    /// The limit in a sentence: `at least 3`.
    public String phrase(BigDecimal limit) {
        return words + new JsonNumber(limit).plain();
    }

    public boolean holds(BigDecimal value, BigDecimal limit) {
        int sign = value.compareTo(limit);
        return switch (this) {
            case EQUAL_TO -> sign == 0;
            case LESS_THAN -> sign < 0;
            case AT_MOST -> sign <= 0;
            case GREATER_THAN -> sign > 0;
            case AT_LEAST -> sign >= 0;
        };
    }
}
