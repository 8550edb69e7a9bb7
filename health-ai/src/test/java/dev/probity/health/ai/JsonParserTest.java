package dev.probity.health.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.health.json.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonParserTest {
    @Property
    void whatIsWrittenReadsTheSame(@ForAll Map<String, List<String>> value) {
        assertThat(JsonParser.parse(JsonText.of(value))).isEqualTo(value);
    }

    @Property
    void numbersReadTheSame(@ForAll double number) {
        assertThat(JsonParser.parse(JsonText.of(number))).isEqualTo(number);
    }

    @Test
    void allKindsOfValuesAreRead() {
        assertThat(JsonParser.parse(
                        " { \"a\" : [ 1e2 , -0.5, true, false, null, { } , [ ] ], \"b\": \"\\u00e9\\/\" } "))
                .isEqualTo(Map.of("a", Arrays.asList(100.0, -0.5, true, false, null, Map.of(), List.of()), "b", "é/"));
        assertThat(JsonParser.parse("\"\\b\\f\\n\\r\\t\\\"\\\\\"")).isEqualTo("\b\f\n\r\t\"\\");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,",
                "[1",
                "{\"a\"}",
                "{a:1}",
                "\"a",
                "\"\\x\"",
                "\"\\u12g4\"",
                "01",
                "1.",
                "tru",
                "nul",
                "[1] 2",
                "\"\u0001\"",
                "-",
                "+1",
                "<html>"
            })
    void whatIsNoJsonIsRefusedWithItsPlace(String text) {
        assertThatThrownBy(() -> JsonParser.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at character");
    }

    @Test
    void nestingIsBounded() {
        assertThatThrownBy(() -> JsonParser.parse("[".repeat(100_000))).hasMessageContaining("at most 64 levels");
    }
}
