package dev.probity.health.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    @Test
    void valuesAreWrittenCompactly() {
        assertThat(JsonText.of(List.of(Map.of("a", 1), Map.of(), List.of(), true, "x", 2.5)))
                .isEqualTo("[{\"a\":1},{},[],true,\"x\",2.5]");
        assertThat(JsonText.of(null)).isEqualTo("null");
    }

    @Test
    void textThatUtf8CannotCarryIsEscaped() {
        assertThat(JsonText.of("\ud83d\ude00 \ud83d \ude00 \u0001 \" \\ \n\r\t"))
                .isEqualTo("\"\ud83d\ude00 \\ud83d \\ude00 \\u0001 \\\" \\\\ \\n\\r\\t\"");
    }
}
