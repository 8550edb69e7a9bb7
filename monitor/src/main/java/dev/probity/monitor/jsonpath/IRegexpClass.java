package dev.probity.monitor.jsonpath;

/// Translates a class of characters in brackets (RFC 9485 section 3, `charClassExpr`).
final class IRegexpClass {
    private static final String SPECIAL = "-[]";

    private final Cursor cursor;
    private final StringBuilder java;

    IRegexpClass(Cursor cursor, StringBuilder java) {
        this.cursor = cursor;
        this.java = java;
    }

    /// A hyphen stands for itself at either end, and nowhere else.
    void read() {
        cursor.expect("[");
        java.append(cursor.take("^") ? "[^" : "[");
        if (cursor.take("-")) {
            java.append(IRegexpCharacter.literal('-'));
        } else {
            item();
        }
        while (!cursor.at("]") && !cursor.at("-]")) {
            item();
        }
        if (cursor.take("-")) {
            java.append(IRegexpCharacter.literal('-'));
        }
        cursor.expect("]");
        java.append(']');
    }

    private void item() {
        if (IRegexpCharacter.categoryAhead(cursor)) {
            java.append(IRegexpCharacter.category(cursor));
            return;
        }
        java.append(IRegexpCharacter.read(cursor, SPECIAL));
        if (cursor.at("-") && !cursor.at("-]")) {
            cursor.expect("-");
            java.append('-').append(IRegexpCharacter.read(cursor, SPECIAL));
        }
    }
}
