package dev.probity.monitor.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How values look as text. That reading gives them back is tested where there is a reader.
class JsonWriterTest {
    @Test
    void valuesAreCompact() {
        Json value = new JsonArray(List.of(
                new JsonObject(Map.of("a", new JsonArray(List.of()))),
                new JsonObject(Map.of()),
                JsonBoolean.TRUE,
                JsonBoolean.FALSE,
                JsonNull.NULL,
                new JsonString("x"),
                JsonNumber.of(-5)));

        assertThat(value).hasToString("[{\"a\":[]},{},true,false,null,\"x\",-5]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.10", "1E+400", "1E-400", "123456789012345678901234567890"})
    void numbersKeepTheirDigits(String number) {
        assertThat(JsonText.read(number)).hasToString(number);
    }

    @Test
    void whatAStringMayNotHoldIsEscaped() {
        assertThat(new JsonString("\"\\/\b\f\n\r\t\0\u001f\u007f"))
                .hasToString("\"\\\"\\\\/\\u0008\\u000c\\n\\r\\t\\u0000\\u001f\u007f\"");
    }

    @Test
    void namesAreEscapedLikeStrings() {
        assertThat(new JsonObject(Map.of("a\"\n", JsonNull.NULL))).hasToString("{\"a\\\"\\n\":null}");
    }

    @Test
    void halfACharacterIsEscapedAndAWholeOneIsNot() {
        assertThat(new JsonString("😀")).hasToString("\"😀\"");
        assertThat(new JsonString("\uD83D")).hasToString("\"\\ud83d\"");
        assertThat(new JsonString("\uDE00\uD83D")).hasToString("\"\\ude00\\ud83d\"");
        assertThat(new JsonString("\uD83Dx\uDE00")).hasToString("\"\\ud83dx\\ude00\"");
        assertThat(new JsonString("\uD83D\uD83D\uDE00\uDE00")).hasToString("\"\\ud83d😀\\ude00\"");
    }

    @Property
    void theTextIsOneLineAndReadsBack(@ForAll String text) {
        String written = new JsonString(text).toString();

        assertThat(written.chars()).allMatch(c -> c >= ' ');
        assertThat(JsonText.read(written)).isEqualTo(new JsonString(text));
    }
}
