package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Json.JsonString;
import java.util.ArrayList;
import java.util.List;

/// Reads the conditions of filters (RFC 9535 section 2.3.5.1), from the loosest operator to the tightest.
final class FilterParser {
    private final Cursor cursor;
    private final QueryParser queries;
    private final FunctionParser functions;

    FilterParser(Cursor cursor, QueryParser queries) {
        this.cursor = cursor;
        this.queries = queries;
        this.functions = new FunctionParser(cursor, queries, this);
    }

    Condition condition() {
        List<Condition> alternatives = new ArrayList<>();
        do {
            alternatives.add(conjunction());
        } while (cursor.take("||"));
        return alternatives.size() == 1 ? alternatives.getFirst() : new Condition.AnyOf(alternatives);
    }

    /// A blank may surround every condition; whatever can follow one allows it.
    private Condition conjunction() {
        List<Condition> parts = new ArrayList<>();
        do {
            cursor.skipBlank();
            parts.add(basic());
            cursor.skipBlank();
        } while (cursor.take("&&"));
        return parts.size() == 1 ? parts.getFirst() : new Condition.AllOf(parts);
    }

    private Condition basic() {
        if (cursor.take("!")) {
            cursor.skipBlank();
            return new Condition.Not(cursor.at("(") ? group() : test());
        }
        return cursor.at("(") ? group() : testOrComparison();
    }

    private Condition group() {
        cursor.enter();
        cursor.expect("(");
        Condition condition = condition();
        if (!cursor.take(")")) {
            throw cursor.expected("'&&', '||' or ')'");
        }
        cursor.leave();
        return condition;
    }

    private Condition test() {
        return queries.ahead() ? new Condition.Exists(queries.query()) : functions.test();
    }

    private Condition testOrComparison() {
        if (functions.testAhead()) {
            return functions.test();
        }
        if (!queries.ahead()) {
            return comparison(operand());
        }
        int start = cursor.position();
        Query query = queries.query();
        return relationAhead()
                ? comparison(new Operand.ValueAt(queries.singular(query, start)))
                : new Condition.Exists(query);
    }

    private boolean relationAhead() {
        int start = cursor.position();
        cursor.skipBlank();
        boolean ahead = Relation.ahead(cursor);
        cursor.rewind(start);
        return ahead;
    }

    private Condition comparison(Operand left) {
        cursor.skipBlank();
        Relation relation = Relation.read(cursor);
        cursor.skipBlank();
        return new Condition.Comparison(left, relation, operand());
    }

    Operand operand() {
        if (queries.ahead()) {
            int start = cursor.position();
            return new Operand.ValueAt(queries.singular(queries.query(), start));
        }
        if (StringLiteral.ahead(cursor)) {
            return new Operand.Literal(new JsonString(StringLiteral.read(cursor)));
        }
        if (NumberLiteral.ahead(cursor)) {
            return new Operand.Literal(NumberLiteral.decimal(cursor));
        }
        return functions.callOrKeyword();
    }
}
