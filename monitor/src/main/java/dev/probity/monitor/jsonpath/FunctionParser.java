package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.jsonpath.Regexp.Extent;
import java.util.Map;

/// Reads calls of the five functions, and the keywords, which also begin with a letter (RFC 9535 section 2.4).
///
/// A call is typed by the way it is read: every argument is read as what its parameter takes, and a call is
/// asked for either as a test or as a value. So a call that is not well-typed (section 2.4.3) cannot be read to
/// its end.
final class FunctionParser {
    private static final Map<String, Json> KEYWORDS =
            Map.of("true", JsonBoolean.TRUE, "false", JsonBoolean.FALSE, "null", JsonNull.NULL);

    private enum Function {
        LENGTH,
        COUNT,
        VALUE,
        MATCH,
        SEARCH
    }

    private static final Map<String, Function> FUNCTIONS = Map.of(
            "length", Function.LENGTH,
            "count", Function.COUNT,
            "value", Function.VALUE,
            "match", Function.MATCH,
            "search", Function.SEARCH);

    private final Cursor cursor;
    private final QueryParser queries;
    private final FilterParser filters;

    FunctionParser(Cursor cursor, QueryParser queries, FilterParser filters) {
        this.cursor = cursor;
        this.queries = queries;
        this.filters = filters;
    }

    boolean testAhead() {
        return cursor.at("match(") || cursor.at("search(");
    }

    /// A call as a condition of its own (LogicalType).
    Condition test() {
        int start = cursor.position();
        return switch (function(start, word("a query, match(), search() or '('"))) {
            case MATCH -> matches(Extent.WHOLE);
            case SEARCH -> matches(Extent.ANYWHERE);
            case LENGTH, COUNT, VALUE -> throw cursor.expected("match() or search()", start);
        };
    }

    /// A call for its value (ValueType), or `true`, `false`, `null`.
    Operand callOrKeyword() {
        int start = cursor.position();
        String word = word("a literal, a query or a function");
        Json keyword = KEYWORDS.get(word);
        if (keyword != null && !cursor.at("(")) {
            return new Operand.Literal(keyword);
        }
        return switch (function(start, word)) {
            case LENGTH -> length();
            case COUNT -> new Operand.CountOf(nodes());
            case VALUE -> new Operand.ValueOf(nodes());
            case MATCH, SEARCH -> throw cursor.expected("length(), count() or value()", start);
        };
    }

    private Function function(int start, String word) {
        Function function = FUNCTIONS.get(word);
        if (function == null) {
            throw cursor.expected("a function (length, count, value, match, search) or true, false, null", start);
        }
        return function;
    }

    private String word(String expected) {
        int start = cursor.position();
        if (!isLetter(cursor.peek())) {
            throw cursor.expected(expected);
        }
        while (isLetter(cursor.peek()) || cursor.at("_") || NumberLiteral.isDigit(cursor.peek())) {
            cursor.next();
        }
        return cursor.since(start);
    }

    private static boolean isLetter(int character) {
        return 'a' <= character && character <= 'z';
    }

    private Operand length() {
        open();
        Operand argument = filters.operand();
        close();
        return new Operand.LengthOf(argument);
    }

    private Condition matches(Extent extent) {
        open();
        Operand text = filters.operand();
        cursor.skipBlank();
        cursor.expect(",");
        cursor.skipBlank();
        Operand regexp = filters.operand();
        close();
        return new Condition.Matches(text, regexp(regexp, extent));
    }

    private static Regexp regexp(Operand operand, Extent extent) {
        if (operand instanceof Operand.Literal(var value)) {
            return value instanceof JsonString(var expression)
                    ? IRegexp.compile(expression, extent)
                    : new Regexp.Unmatchable();
        }
        return new Regexp.Computed(operand, extent);
    }

    private Query nodes() {
        open();
        if (!queries.ahead()) {
            throw cursor.expected("a query");
        }
        Query query = queries.query();
        close();
        return query;
    }

    private void open() {
        cursor.enter();
        cursor.expect("(");
        cursor.skipBlank();
    }

    private void close() {
        cursor.skipBlank();
        cursor.expect(")");
        cursor.leave();
    }
}
