package dev.probity.monitor.jsonpath;

import dev.probity.monitor.jsonpath.Query.Origin;
import dev.probity.monitor.jsonpath.Segment.ChildSegment;
import dev.probity.monitor.jsonpath.Segment.DescendantSegment;
import java.util.ArrayList;
import java.util.List;

/// Reads queries and their segments (RFC 9535 sections 2.1.1 and 2.5).
final class QueryParser {
    private final Cursor cursor;
    private final SelectorParser selectors;

    private QueryParser(Cursor cursor) {
        this.cursor = cursor;
        this.selectors = new SelectorParser(cursor, new FilterParser(cursor, this));
    }

    static Query parse(String expression) {
        Cursor cursor = new Cursor(expression);
        if (!cursor.at("$")) {
            throw cursor.expected("'$'");
        }
        Query query = new QueryParser(cursor).query();
        if (cursor.peek() != Cursor.END) {
            throw cursor.expected("'.', '..', '[' or end of expression");
        }
        return query;
    }

    boolean ahead() {
        return cursor.at("$") || cursor.at("@");
    }

    Query query() {
        Origin origin = cursor.next() == '$' ? Origin.ROOT : Origin.CURRENT;
        List<Segment> segments = new ArrayList<>();
        while (segmentAhead()) {
            segments.add(segment());
        }
        return new Query(origin, segments);
    }

    /// The query that was just read from `start` on, which has to stand for a value.
    SingularQuery singular(Query query, int start) {
        SingularQuery singular =
                query.singular().orElseThrow(() -> cursor.expected("a query of single names and indexes", start));
        // The grammar allows blanks inside the brackets of a query, but not of one that stands for a value.
        selectors.refuseBlanksSince(start);
        return singular;
    }

    /// Blank space belongs to the query only if a segment follows.
    private boolean segmentAhead() {
        int start = cursor.position();
        cursor.skipBlank();
        boolean ahead = cursor.at(".") || cursor.at("[");
        if (!ahead) {
            cursor.rewind(start);
        }
        return ahead;
    }

    private Segment segment() {
        if (cursor.take("..")) {
            return new DescendantSegment(cursor.at("[") ? selectors.bracketed() : shorthand("a name, '*' or '['"));
        }
        return new ChildSegment(cursor.take(".") ? shorthand("a name or '*'") : selectors.bracketed());
    }

    private List<Selector> shorthand(String expected) {
        if (cursor.take("*")) {
            return List.of(new Selector.Wildcard());
        }
        if (!ShorthandName.canStart(cursor.peek())) {
            throw cursor.expected(expected);
        }
        int start = cursor.position();
        while (ShorthandName.canContinue(cursor.peek())) {
            cursor.next();
        }
        return List.of(new Selector.Name(cursor.since(start)));
    }
}
