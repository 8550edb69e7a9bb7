package dev.probity.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Text that is not YAML, or YAML that would take too much time, memory or stack.
class BrokenYamlTest {
    private static final String TOO_MUCH = "too many or too deeply nested values, once the aliases are followed";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``              | 1:1: the text is empty
            # nothing       | 1:1: the text is empty
            a: b: c         | 1:5: not YAML: mapping values are not allowed here
            a: 'x           | 1:6: not YAML: while scanning a quoted scalar: found unexpected end of stream
            a: [1, 2        | 1:9: not YAML: while parsing a flow sequence: expected ',' or ']', but got <stream end>
            a: @x           | 1:4: not YAML: while scanning for the next token: found character '@' that cannot start any token.
            {a: 1, a: 2}    | 1:8: the key "a" stands here a second time
            {a: 1, "a": 2}  | 1:8: the key "a" stands here a second time
            {1: x, "1": y}  | 1:8: the key "1" stands here a second time
            ? [a]           | 1:3: found a collection as a key, expected text
            {{a: b}: c}     | 1:2: found a collection as a key, expected text
            """)
    void itIsAProblemWithItsPosition(String text, String complaint) {
        assertThat(Documents.complaint("a.yaml", text)).startsWith(complaint);
    }

    @Test
    void aTabIsNoIndentation() {
        assertThat(Documents.complaint("a.yaml", "a:\n\tb: 1"))
                .startsWith("2:1: not YAML: while scanning for the next token: found character '\\t(TAB)'");
    }

    @Test
    void thereIsOneDocument() {
        assertThat(Documents.complaint("a.yaml", "a: 1\n---\nb: 2"))
                .isEqualTo("2:1: found a second document, expected one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0007", "\uD83D", "\uFFFF"})
    void aCharacterYamlDoesNotAllowIsTold(String character) {
        assertThat(Documents.complaint("a.yaml", "a: 1\nb: x" + character + "y"))
                .isEqualTo("2:5: not YAML: found the character U+%04X".formatted((int) character.charAt(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? ", "{? "})
    @Timeout(60)
    void nestingBeyondOurLimitIsAProblem(String level) {
        assertThat(Documents.complaint("a.yaml", level.repeat(10_000))).endsWith(": nested deeper than 500 levels");
    }

    @Test
    void nestingByIndentationIsNoDifferent() {
        String text =
                IntStream.range(0, 10_000).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());

        assertThat(Documents.complaint("a.yaml", text)).isEqualTo("501:501: nested deeper than 500 levels");
    }

    @Test
    @Timeout(60)
    void aliasesThatMultiplyEachOtherAreStopped() {
        assertThat(Documents.complaint("a.yaml", chain(10, "[" + "*a%d, ".repeat(10) + "]")))
                .endsWith(TOO_MUCH);
    }

    @Test
    @Timeout(60)
    void mergesThatMultiplyEachOtherAreStopped() {
        assertThat(Documents.complaint("a.yaml", chain(60, "{<<: [*a%d, *a%d]}")))
                .endsWith(TOO_MUCH);
    }

    @Test
    void aliasesThatLengthenEachOtherAreStopped() {
        assertThat(Documents.complaint("a.yaml", chain(100, "[".repeat(100) + "*a%d" + "]".repeat(100))))
                .endsWith(TOO_MUCH);
        assertThat(Documents.complaint("a.yaml", chain(10_000, "{<<: *a%d}"))).endsWith(TOO_MUCH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0x", "0o", "-", "1e", "0."})
    @Timeout(60)
    void aNumberOfAMillionDigitsIsAProblem(String prefix) {
        assertThat(Documents.complaint("a.yaml", prefix + "7".repeat(1_000_000)))
                .startsWith("1:1: found " + prefix + "777")
                .endsWith("…, expected text, a boolean, null or a number JSON can hold");
    }

    /// Anchors each of which contains the one before.
    private static String chain(int length, String link) {
        return "a0: &a0 {x: 1}\n"
                + IntStream.range(1, length)
                        .mapToObj(i -> "a" + i + ": &a" + i + " " + link.replace("%d", String.valueOf(i - 1)) + "\n")
                        .collect(Collectors.joining());
    }
}
