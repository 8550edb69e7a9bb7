package dev.probity.monitor.jsonpath;

import dev.probity.monitor.jsonpath.Regexp.Extent;
import dev.probity.monitor.regex.BoundedPattern;
import java.util.regex.PatternSyntaxException;

/// Translates I-Regexps (RFC 9485) to patterns of `java.util.regex`.
///
/// Every part is checked against the grammar and written anew, so that nothing which only Java gives a meaning
/// to (`\d`, `(?i)`, possessive quantifiers, `&&` in classes) comes through. What is not an I-Regexp is
/// [Regexp.Unmatchable].
///
/// Two decisions are made here:
/// - The grammar lists `^` and `$` as ordinary characters, but the mappings of section 5 of the RFC make them
/// anchors. They are anchors here, as they are in the compliance test suite of JSONPath and to the people who
/// write them.
/// - Expressions are bounded in length and depth, because Java compiles them recursively and they may come from
/// a document. One beyond the bounds counts as none.
final class IRegexp {
    private static final int LONGEST = 2_000;

    private final Cursor cursor;
    private final StringBuilder java = new StringBuilder();

    private IRegexp(String expression) {
        this.cursor = new Cursor(expression);
    }

    static Regexp compile(String expression, Extent extent) {
        if (expression.length() > LONGEST) {
            return new Regexp.Unmatchable();
        }
        try {
            String java = new IRegexp(expression).translated();
            return new Regexp.Constant(BoundedPattern.compile(
                    switch (extent) {
                        case WHOLE -> "(?:" + java + ")";
                        // Java's find() also looks between the two halves of a surrogate pair, where nothing
                        // is.
                        case ANYWHERE -> "(?s:.*?)(?:" + java + ")(?s:.*)";
                    }));
        } catch (JsonPathSyntaxException | PatternSyntaxException _) {
            return new Regexp.Unmatchable();
        }
    }

    private String translated() {
        alternatives();
        if (cursor.peek() != Cursor.END) {
            throw cursor.expected("end of expression");
        }
        return java.toString();
    }

    private void alternatives() {
        branch();
        while (cursor.take("|")) {
            java.append('|');
            branch();
        }
    }

    private void branch() {
        while (cursor.peek() != Cursor.END && !cursor.at("|") && !cursor.at(")")) {
            atom();
            quantifier();
        }
    }

    private void atom() {
        if (cursor.at("(")) {
            group();
        } else if (cursor.at("[")) {
            new IRegexpClass(cursor, java).read();
        } else if (cursor.take(".")) {
            java.append("[^\\n\\r]");
        } else if (cursor.take("^")) {
            java.append("\\A");
        } else if (cursor.take("$")) {
            java.append("\\z");
        } else if (IRegexpCharacter.categoryAhead(cursor)) {
            java.append(IRegexpCharacter.category(cursor));
        } else {
            java.append(IRegexpCharacter.read(cursor, "*+?{}]"));
        }
    }

    private void group() {
        cursor.enter();
        cursor.expect("(");
        java.append("(?:");
        alternatives();
        cursor.expect(")");
        java.append(')');
        cursor.leave();
    }

    private void quantifier() {
        int start = cursor.position();
        if (cursor.take("{")) {
            NumberLiteral.digits(cursor);
            if (cursor.take(",") && !cursor.at("}")) {
                NumberLiteral.digits(cursor);
            }
            cursor.expect("}");
        } else if (!cursor.take("*") && !cursor.take("+")) {
            cursor.take("?");
        }
        java.append(cursor.since(start));
    }
}
