package dev.probity.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Configuration written as JSON.
class JsonDocumentTest {
    @Test
    void everyValueKnowsWhereItStands() throws SyntaxException {
        String text = """
                {
                  "services": [
                    {"name": "a", "timeout": 5},
                    7,
                    ["x"]
                  ]
                }
                """;

        assertThat(Documents.positions(Format.read("a.json", text)))
                .isEqualTo(Map.of(
                        "services", "2:3",
                        "services[0]", "3:5",
                        "services[0].name", "3:6",
                        "services[0].timeout", "3:19",
                        "services[1]", "4:5",
                        "services[2]", "5:5",
                        "services[2][0]", "5:6"));
    }

    @Test
    void theTreeIsTheText() throws SyntaxException {
        String text = "{\"a\":[1,2.50,\"x\",true,false,null,{}]}";

        assertThat(Documents.json("a.json", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                 | 1:1: not JSON: the text is empty
            [1,]               | 1:4: not JSON: Unexpected character (']' (code 93)): expected a valid value
            {"a": 1, "a": 2}   | 1:13: not JSON: Duplicate Object property "a"
            {"a": {"b": 1, "b": 2}} | 1:19: not JSON: Duplicate Object property "b"
            [1] 2              | 1:5: not JSON: more text after the end of the value
            [1e99999999999]    | 1:2: not JSON: the number 1e99999999999 is beyond all bounds
            """)
    void whatIsWrongIsToldWithItsPosition(String text, String complaint) {
        assertThat(Documents.complaint("a.json", text)).isEqualTo(complaint);
    }

    @Test
    void theLineIsTold() {
        assertThat(Documents.complaint("a.json", "[{\"name\": \"a\",\n  \"url\": }]"))
                .isEqualTo("2:10: not JSON: Unexpected character ('}' (code 125)): expected a value");
    }

    @Test
    void nestingBeyondOurLimitIsAProblem() {
        assertThat(Documents.complaint("a.json", "[".repeat(10_000)))
                .isEqualTo("1:502: not JSON: Document nesting depth (501) exceeds the maximum allowed (500)");
    }
}
