package dev.probity.monitor.jsonpath;

/// Reads strings in single or double quotes (RFC 9535 section 2.3.1.1, `string-literal`).
final class StringLiteral {
    private final Cursor cursor;
    private final String quote;
    private final StringBuilder text = new StringBuilder();

    private StringLiteral(Cursor cursor, String quote) {
        this.cursor = cursor;
        this.quote = quote;
    }

    static boolean ahead(Cursor cursor) {
        return cursor.at("'") || cursor.at("\"");
    }

    static String read(Cursor cursor) {
        StringLiteral literal = new StringLiteral(cursor, Character.toString(cursor.next()));
        while (!cursor.take(literal.quote)) {
            if (cursor.take("\\")) {
                literal.escaped();
            } else {
                literal.unescaped();
            }
        }
        return literal.text.toString();
    }

    private void unescaped() {
        int character = cursor.peek();
        if (character == Cursor.END) {
            throw cursor.expected("a closing " + quote);
        }
        if (character < ' ' || Cursor.isSurrogate(character)) {
            throw cursor.expected("a character that needs no escape");
        }
        text.appendCodePoint(cursor.next());
    }

    private void escaped() {
        if (cursor.take(quote)) {
            text.append(quote);
        } else if (cursor.take("u")) {
            hexadecimal();
        } else {
            text.append(shortEscape());
        }
    }

    private char shortEscape() {
        char character = switch (cursor.peek()) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case '/' -> '/';
            case '\\' -> '\\';
            default -> throw cursor.expected("b, f, n, r, t, u, /, \\ or " + quote + " after a backslash");
        };
        cursor.next();
        return character;
    }

    /// Four digits, or a pair of them for a character beyond U+FFFF.
    private void hexadecimal() {
        int start = cursor.position() - "\\u".length();
        char unit = unit();
        if (Character.isHighSurrogate(unit) && cursor.take("\\u")) {
            char low = unit();
            if (!Character.isLowSurrogate(low)) {
                throw cursor.expected("a pair of surrogates", start);
            }
            text.append(unit).append(low);
        } else if (Character.isSurrogate(unit)) {
            throw cursor.expected("a pair of surrogates", start);
        } else {
            text.append(unit);
        }
    }

    private char unit() {
        int unit = 0;
        for (int i = 0; i < 4; i++) {
            int digit = cursor.peek() < 0x80 ? Character.digit(cursor.peek(), 16) : -1;
            if (digit < 0) {
                throw cursor.expected("a hexadecimal digit");
            }
            unit = unit * 16 + digit;
            cursor.next();
        }
        return (char) unit;
    }
}
