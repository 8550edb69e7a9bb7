package dev.probity.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotEnvTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            A=b                  | b
            ` A = b `            | b
            export A=b           | b
            A=                   | ``
            A=b c                | b c
            A=b # a comment      | b
            A= # a comment       | ``
            A=pa#ss              | pa#ss
            A=#b                 | #b
            A="b # c" # comment  | b # c
            A='b # c' # comment  | b # c
            A="say \\"hi\\""     | say "hi"
            A="C:\\\\new"        | C:\\new
            A="C:\\dir"          | C:\\dir
            A='say "hi\\n"'      | say "hi\\n"
            A=it's               | it's
            A="open              | "open
            A=b=c                | b=c
            A=${B}               | ${B}
            """)
    void aValueIsReadFromItsLine(String line, String value) {
        assertThat(DotEnv.parse(line)).isEqualTo(Map.of("A", value));
    }

    @Test
    void anEscapedLineBreakIsOne() {
        assertThat(DotEnv.parse("A=\"x\\ny\\\\nz\"")).isEqualTo(Map.of("A", "x\ny\\nz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# A=b", "A", "=b", "1A=b", "A-B=c", "export", "export A"})
    void aLineWithoutAVariableIsLeftOut(String line) {
        assertThat(DotEnv.parse(line)).isEmpty();
    }

    @Test
    void variablesKeepTheirOrderAndTheLastOfANameCounts() {
        assertThat(DotEnv.parse("\uFEFFB=1\r\nA=2\n\nB=3")).containsExactly(Map.entry("B", "3"), Map.entry("A", "2"));
    }

    @Test
    void aValueMayBeLong() {
        String key = "x".repeat(100_000);

        assertThat(DotEnv.parse("A=\"" + key + "\"\nB='" + key + "'\nC=" + key))
                .isEqualTo(Map.of("A", key, "B", key, "C", key));
    }

    @Property
    void whatIsQuotedIsReadBack(@ForAll String text) {
        String value = text.replaceAll("[\n\r]", "");
        String quoted = value.replace("\\", "\\\\").replace("\"", "\\\"");

        assertThat(DotEnv.parse("A=\"" + quoted + "\"")).isEqualTo(Map.of("A", value));
    }
}
