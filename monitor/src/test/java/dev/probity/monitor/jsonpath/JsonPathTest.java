package dev.probity.monitor.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"$", "$.a", "$['a'][\"b\"][-1]", "$ .a\n[0]", "$[ 'a' ]"})
    void pathsOfSingleNamesAndIndexesAreSingular(String expression) {
        assertThat(JsonPath.parse(expression).isSingular()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.*", "$..a", "$[0,1]", "$['a','a']", "$[0:1]", "$[?@.a]", "$.a.*.b"})
    void otherPathsAreNotSingular(String expression) {
        assertThat(JsonPath.parse(expression).isSingular()).isFalse();
    }

    @Test
    void pathsReadAsTheyWereWritten() {
        assertThat(JsonPath.parse("$ [ 'a' , 0 ]")).hasToString("$ [ 'a' , 0 ]");
    }

    @Test
    void pathsWrittenAlikeAreEqual() {
        assertThat(JsonPath.parse("$.a")).isEqualTo(JsonPath.parse("$.a")).hasSameHashCodeAs(JsonPath.parse("$.a"));
        assertThat(JsonPath.parse("$.a")).isNotEqualTo(JsonPath.parse("$['a']")).isNotEqualTo("$.a");
    }

    @Test
    void matchesCarryTheVeryValueOfTheDocument() {
        var document = JsonText.read("{\"a\": [true]}");

        assertThat(JsonPath.parse("$").select(document))
                .singleElement()
                .satisfies(match -> assertThat(match.value()).isSameAs(document));
    }
}
