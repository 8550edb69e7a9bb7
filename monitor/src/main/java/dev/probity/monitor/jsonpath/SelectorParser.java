package dev.probity.monitor.jsonpath;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// Reads what stands in brackets (RFC 9535 sections 2.3 and 2.5.1.1, `bracketed-selection`).
final class SelectorParser {
    private final Cursor cursor;
    private final FilterParser filters;

    /// Where blank space between a bracket or comma and a selector was last read.
    private int lastBlank = -1;

    SelectorParser(Cursor cursor, FilterParser filters) {
        this.cursor = cursor;
        this.filters = filters;
    }

    List<Selector> bracketed() {
        cursor.expect("[");
        List<Selector> selectors = new ArrayList<>();
        do {
            skipBlank();
            selectors.add(selector());
            skipBlank();
        } while (cursor.take(","));
        if (!cursor.take("]")) {
            throw cursor.expected("',' or ']'");
        }
        return selectors;
    }

    void refuseBlanksSince(int start) {
        if (lastBlank >= start) {
            cursor.rewind(lastBlank);
            throw cursor.expected("no blank in the brackets of a query for a value");
        }
    }

    private void skipBlank() {
        int start = cursor.position();
        if (cursor.skipBlank()) {
            lastBlank = start;
        }
    }

    private Selector selector() {
        if (StringLiteral.ahead(cursor)) {
            return new Selector.Name(StringLiteral.read(cursor));
        }
        if (cursor.take("*")) {
            return new Selector.Wildcard();
        }
        if (cursor.at("?")) {
            return filter();
        }
        if (cursor.at(":") || NumberLiteral.ahead(cursor)) {
            return indexOrSlice();
        }
        throw cursor.expected("a name in quotes, an index, a slice, '*' or '?'");
    }

    private Selector filter() {
        cursor.enter();
        cursor.expect("?");
        Condition condition = filters.condition();
        cursor.leave();
        return new Selector.Filter(condition);
    }

    private Selector indexOrSlice() {
        OptionalLong start = integer();
        int end = cursor.position();
        cursor.skipBlank();
        if (start.isPresent() && !cursor.at(":")) {
            cursor.rewind(end);
            return new Selector.Index(start.getAsLong());
        }
        return slice(start.orElse(Slice.OMITTED));
    }

    private Slice slice(long start) {
        cursor.expect(":");
        cursor.skipBlank();
        long end = integer().orElse(Slice.OMITTED);
        cursor.skipBlank();
        if (!cursor.take(":")) {
            return Slice.of(start, end, Slice.OMITTED);
        }
        cursor.skipBlank();
        return Slice.of(start, end, integer().orElse(Slice.OMITTED));
    }

    private OptionalLong integer() {
        return NumberLiteral.ahead(cursor) ? OptionalLong.of(NumberLiteral.integer(cursor)) : OptionalLong.empty();
    }
}
