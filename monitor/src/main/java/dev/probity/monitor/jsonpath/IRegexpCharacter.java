package dev.probity.monitor.jsonpath;

import java.util.regex.Pattern;

/// One character or category of an I-Regexp, written so that Java gives it no other meaning.
final class IRegexpCharacter {
    private static final Pattern CATEGORY =
            Pattern.compile("L[lmotu]?|M[cen]?|N[dlo]?|P[cdefios]?|Z[lps]?|S[ckmo]?|C[cfno]?");
    private static final String ESCAPABLE = "()*+-.?[\\]^{|}";

    private IRegexpCharacter() {}

    static boolean categoryAhead(Cursor cursor) {
        return cursor.at("\\p") || cursor.at("\\P");
    }

    /// `\p{Lu}` (RFC 9485 section 3, `charClassEsc`).
    static String category(Cursor cursor) {
        int start = cursor.position();
        if (!cursor.take("\\p{")) {
            cursor.expect("\\P{");
        }
        int name = cursor.position();
        while (ShorthandName.canStart(cursor.peek())) {
            cursor.next();
        }
        if (!CATEGORY.matcher(cursor.since(name)).matches()) {
            throw cursor.expected("a category of characters, such as Lu", name);
        }
        cursor.expect("}");
        return cursor.since(start);
    }

    /// An ordinary or escaped character.
    ///
    /// @param special what has to be escaped here
    static String read(Cursor cursor, String special) {
        if (cursor.take("\\")) {
            return escaped(cursor);
        }
        int character = cursor.peek();
        if (character == Cursor.END || special.indexOf(character) >= 0 || Cursor.isSurrogate(character)) {
            throw cursor.expected("a character");
        }
        return literal(cursor.next());
    }

    private static String escaped(Cursor cursor) {
        int escaped = cursor.peek();
        int meant = switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> escaped;
        };
        if (meant == escaped && ESCAPABLE.indexOf(escaped) < 0) {
            throw cursor.expected("n, r, t or one of " + ESCAPABLE + " after a backslash");
        }
        cursor.next();
        return literal(meant);
    }

    static String literal(int character) {
        return "\\x{%x}".formatted(character);
    }
}
