package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Json;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The comparison operators (RFC 9535 section 2.3.5.2.2), all of them defined by "equal" and "less".
enum Relation {
    EQUAL("=="),
    NOT_EQUAL("!="),
    // Before `<` and `>`: the first that fits is taken.
    LESS_OR_EQUAL("<="),
    GREATER_OR_EQUAL(">="),
    LESS("<"),
    GREATER(">");

    private final String symbol;

    Relation(String symbol) {
        this.symbol = symbol;
    }

    static boolean ahead(Cursor cursor) {
        return Arrays.stream(values()).anyMatch(relation -> cursor.at(relation.symbol));
    }

    static Relation read(Cursor cursor) {
        return Arrays.stream(values())
                .filter(relation -> cursor.take(relation.symbol))
                .findFirst()
                .orElseThrow(() -> cursor.expected("==, !=, <, <=, > or >="));
    }

    /// @param left null is the special result Nothing, as is `right`
    boolean holds(@Nullable Json left, @Nullable Json right, WorkMeter meter) {
        return switch (this) {
            case EQUAL -> Equality.equal(left, right, meter);
            case NOT_EQUAL -> !Equality.equal(left, right, meter);
            case LESS -> Ordering.less(left, right, meter);
            case GREATER -> Ordering.less(right, left, meter);
            case LESS_OR_EQUAL -> Ordering.less(left, right, meter) || Equality.equal(left, right, meter);
            case GREATER_OR_EQUAL -> Ordering.less(right, left, meter) || Equality.equal(left, right, meter);
        };
    }
}
