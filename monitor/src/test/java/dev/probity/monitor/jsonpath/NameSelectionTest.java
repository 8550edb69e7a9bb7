package dev.probity.monitor.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSelectionTest {
    private static Json objectWith(String name) {
        return new JsonObject(Map.of(name, JsonBoolean.TRUE));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', emptyValue = "", textBlock = """
            $.a         -> $['a']
            $['a']      -> $['a']
            $["a"]      -> $['a']
            $.b         -> ``
            $['b','a']  -> $['a']
            $["a",'a']  -> $['a'] ; $['a']
            $.a.b       -> ``
            """)
    void aNameSelectsTheMember(String query, String paths) {
        assertThat(Selection.paths(query, objectWith("a"))).isEqualTo(paths);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "Z", "_", "_9", "café", "☺", "𝄞a", "\u0080", "\uE000", "a1_B"})
    void namesOfLettersDigitsAndUnderscoresNeedNoQuotes(String name) {
        assertThat(Selection.paths("$." + name, objectWith(name))).isEqualTo("$['" + name + "']");
        assertThat(Selection.paths("$.." + name, objectWith(name))).isEqualTo("$['" + name + "']");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock = """
            \\b->8
            \\t->9
            \\n->10
            \\f->12
            \\r->13
            \\/->47
            \\\\->92
            \\u0041->65
            \\u263a->9786
            \\u263A->9786
            \\uD7ff->55295
            \\ue000->57344
            \\uD834\\uDD1E->119070
            \\ud83d\\ude00->128512
            ☺->9786
            😀->128512
            """)
    void escapesAreTheSameInBothQuotes(String written, int character) {
        Json document = objectWith(Character.toString(character));

        assertThat(JsonPath.parse("$['" + written + "']").select(document)).hasSize(1);
        assertThat(JsonPath.parse("$[\"" + written + "\"]").select(document)).hasSize(1);
    }

    @Test
    void eachQuoteIsEscapedOnlyWithinItself() {
        assertThat(JsonPath.parse("$['\\'\"']").select(objectWith("'\""))).hasSize(1);
        assertThat(JsonPath.parse("$[\"\\\"'\"]").select(objectWith("\"'"))).hasSize(1);
    }

    @Test
    void theEmptyNameIsAName() {
        assertThat(Selection.paths("$['']", objectWith(""))).isEqualTo("$['']");
    }

    @Test
    void namesAreComparedAsTheyAreWithoutNormalization() {
        assertThat(JsonPath.parse("$['\u00E9']").select(objectWith("e\u0301"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[true]", "\"a\"", "1", "null", "true"})
    void namesSelectNothingOutsideOfObjects(String document) {
        assertThat(Selection.paths("$.a", document)).isEmpty();
        assertThat(Selection.paths("$['0']", document)).isEmpty();
    }
}
