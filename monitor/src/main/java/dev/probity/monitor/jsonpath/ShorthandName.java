package dev.probity.monitor.jsonpath;

/// The names that can follow a dot without quotes (RFC 9535 section 2.5.1.1, `member-name-shorthand`).
final class ShorthandName {
    private ShorthandName() {}

    static boolean canStart(int character) {
        return character == '_' || isLetter(character) || (character >= 0x80 && !Cursor.isSurrogate(character));
    }

    static boolean canContinue(int character) {
        return canStart(character) || NumberLiteral.isDigit(character);
    }

    private static boolean isLetter(int character) {
        return ('a' <= character && character <= 'z') || ('A' <= character && character <= 'Z');
    }

    static boolean matches(String name) {
        return !name.isEmpty()
                && canStart(name.codePointAt(0))
                && name.codePoints().allMatch(ShorthandName::canContinue);
    }
}
