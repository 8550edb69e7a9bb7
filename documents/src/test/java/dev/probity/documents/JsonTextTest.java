package dev.probity.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.json.JsonSyntaxException;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The bodies of responses: JSON from strangers.
class JsonTextTest {
    private final JsonText json = new JsonText();

    /// Shrinking would compare elements, and enums compare only with their own kind.
    @Property(tries = 300, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadAgain(@ForAll @From("trees") Json tree) {
        assertThat(json.parse(tree.toString())).isEqualTo(tree).hasToString(tree.toString());
    }

    @Provide
    Arbitrary<Json> trees() {
        return trees(3);
    }

    private static Arbitrary<Json> trees(int depth) {
        Arbitrary<String> strings = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(8), Arbitraries.of("", "\"", "\\", "\uD83D", "😀", "\0", "a/b", "é"));
        Arbitrary<String> names = strings.filter(name -> name.chars().noneMatch(c -> Character.isSurrogate((char) c)));
        Arbitrary<Json> leaves = Arbitraries.oneOf(
                Arbitraries.<Json>of(JsonNull.NULL, JsonBoolean.TRUE, JsonBoolean.FALSE),
                strings.map(JsonString::new),
                Arbitraries.bigDecimals().ofScale(9).map(JsonNumber::new),
                Arbitraries.integers().map(scale -> new JsonNumber(BigDecimal.valueOf(17, scale / 2))));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Json> children = trees(depth - 1);
        return Arbitraries.oneOf(
                leaves,
                children.list().ofMaxSize(4).map(JsonArray::new),
                Arbitraries.maps(names, children).ofMaxSize(4).map(JsonObject::new));
    }

    @Test
    void numbersKeepTheirDigits() {
        assertThat(json.parse("[0.1, 1e400, -0.0, 1.10, 12345678901234567890123]"))
                .hasToString("[0.1,1E+400,0.0,1.10,12345678901234567890123]");
    }

    @Test
    void ofTwoMembersWithOneNameTheLastCounts() {
        assertThat(json.parse("{\"a\": 1, \"a\": 2}")).hasToString("{\"a\":2}");
    }

    @Test
    void halfACharacterIsKept() {
        assertThat(json.parse("\"\\ud800\"")).isEqualTo(new JsonString("\uD800"));
        assertThat(json.parse("\"\\ud83d\\ude00\"")).isEqualTo(new JsonString("😀"));
    }

    @Test
    void namesMayBeLong() {
        String name = "k".repeat(100_000);

        assertThat(json.parse("{\"" + name + "\": 1}")).hasToString("{\"" + name + "\":1}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``          | the text is empty at line 1, column 1
            `  `        | the text is empty at line 1, column 3
            <html>      | Unexpected character ('<' (code 60)): expected a valid value at line 1, column 1
            [1,]        | Unexpected character (']' (code 93)): expected a valid value at line 1, column 4
            {"a":1,}    | Unexpected character ('}' (code 125)) at line 1, column 8
            {"a":1      | Unexpected end-of-input at line 1, column 7
            [1] [2]     | more text after the end of the value at line 1, column 5
            {a:1}       | Unexpected character ('a' (code 97)) at line 1, column 2
            'a'         | Unexpected character (''' (code 39)): expected a valid value at line 1, column 1
            NaN         | Non-standard token 'NaN' at line 1, column 4
            01          | Invalid numeric value: Leading zeroes not allowed at line 1, column 2
            1e          | Unexpected end-of-input at line 1, column 3
            tru         | Unrecognized token 'tru' at line 1, column 1
            "abc        | Unexpected end-of-input at line 1, column 5
            // a        | Unexpected character ('/' (code 47)) at line 1, column 1
            +1          | Unexpected character ('+' (code 43)) in numeric value: JSON spec does not allow numbers to have plus signs at line 1, column 2
            1e99999999999 | the number 1e99999999999 is beyond all bounds at line 1, column 1
            [-1e-99999999999] | the number -1e-99999999999 is beyond all bounds at line 1, column 2
            """)
    void whatIsNotJsonIsToldWithItsPlace(String text, String complaint) {
        assertThatThrownBy(() -> json.parse(text))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessage(complaint);
    }

    @Test
    void aByteOrderMarkIsNoJson() {
        assertThatThrownBy(() -> json.parse("\uFEFF[]"))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessage("a byte order mark stands before the value at line 1, column 1");
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 10_000, 1_000_000})
    void nestingBeyondOurLimitIsRefused(int depth) {
        for (String text : List.of("[".repeat(depth) + "]".repeat(depth), "{\"a\":".repeat(depth))) {
            assertThatThrownBy(() -> json.parse(text))
                    .isInstanceOf(JsonSyntaxException.class)
                    .hasMessageStartingWith(
                            "Document nesting depth (501) exceeds the maximum allowed (500) at line 1, column ");
        }
    }

    @Test
    void nestingWithinOurLimitIsRead() {
        String text = "[".repeat(500) + "]".repeat(500);

        assertThat(json.parse(text)).hasToString(text);
    }

    @Test
    void numbersOfMoreDigitsThanAnybodyWritesAreRefused() {
        assertThat(json.parse("9".repeat(1_000))).hasToString("9".repeat(1_000));
        assertThatThrownBy(() -> json.parse("[" + "9".repeat(10_000_000) + "]"))
                .isInstanceOf(JsonSyntaxException.class)
                .hasMessageStartingWith("Number value length (10000000) exceeds the maximum allowed (1000) at line 1");
    }

    @Property
    void anyTextIsJsonOrToldNotToBe(@ForAll @From("nearlyJson") String text) {
        try {
            assertThat(json.parse(json.parse(text).toString())).isEqualTo(json.parse(text));
        } catch (JsonSyntaxException e) {
            assertThat(e).hasMessageMatching("(?s).+ at line [0-9]+, column [0-9]+");
        }
    }

    @Provide
    Arbitrary<String> nearlyJson() {
        Arbitrary<String> tokens = Arbitraries.of(
                "[", "]", "{", "}", ":", ",", "\"", "\"a\"", "1", "-", ".", "e9", "true", "nul", " ", "\n", "\\",
                "\\u00", "é");
        return tokens.list().ofMaxSize(12).map(parts -> String.join("", parts));
    }
}
