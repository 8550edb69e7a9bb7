package dev.probity.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.source.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpansionTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("HOST", "example.org", "TOKEN", "s3cret$1\\", "EMPTY", "", "NESTED", "${HOST}");

    @TempDir
    Path directory;

    private Expansion.Result expand(String name, String text) throws SyntaxException {
        return new Expansion(Format.read(name, text), key -> Optional.ofNullable(ENVIRONMENT.get(key)), directory)
                .expand();
    }

    private String value(String text) {
        return Optional.of(expandValue(text).document().root())
                .map(root -> ((JsonObject) root).members().get("a"))
                .map(a -> ((JsonString) a).value())
                .orElseThrow();
    }

    private Expansion.Result expandValue(String text) {
        Json root = new JsonObject(Map.of("a", new JsonString(text)));
        return new Expansion(Document.of("test", root), key -> Optional.ofNullable(ENVIRONMENT.get(key)), directory)
                .expand();
    }

    private List<String> complaints(String text) {
        return expandValue(text).problems().stream()
                .map(problem -> problem.toString().substring("test:1:1: ".length()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            https://${HOST}/      | https://example.org/
            ${HOST}:${HOST}       | example.org:example.org
            Bearer ${TOKEN}       | Bearer s3cret$1\\
            ${EMPTY}              | ``
            ${NESTED}             | ${HOST}
            $${HOST}              | ${HOST}
            $$${HOST}             | $${HOST}
            $${HOST               | ${HOST
            $HOST                 | $HOST
            100 $                 | 100 $
            {HOST}                | {HOST}
            """)
    void aReferenceIsReplacedByItsValue(String text, String expanded) {
        assertThat(value(text)).isEqualTo(expanded);
        assertThat(complaints(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ${NOBODY}       | the environment variable NOBODY is not set
            ${}             | found ${}, expected ${NAME} or ${file:PATH} (write $${ for a plain ${)
            ${A B}          | found ${A B}, expected ${NAME} or ${file:PATH} (write $${ for a plain ${)
            ${HOST:-x}      | found ${HOST:-x}, expected ${NAME} or ${file:PATH} (write $${ for a plain ${)
            https://${HOST  | found ${HOST without a }, expected ${NAME} (write $${ for a plain ${)
            ${file:none}    | cannot read the file none (no such file)
            ${file:.}       | cannot read the file . (Is a directory)
            """)
    void aReferenceThatLeadsNowhereIsAProblem(String text, String complaint) {
        assertThat(complaints(text)).containsExactly("a: " + complaint);
    }

    @Test
    void aFileIsReadFromTheDirectoryOfTheDocument() throws IOException {
        Files.writeString(directory.resolve("token"), "\ts3cret\n");
        Files.write(directory.resolve("binary"), new byte[] {(byte) 0xC0, 0});

        assertThat(value("Bearer ${file:token}")).isEqualTo("Bearer s3cret");
        assertThat(value("${file:" + directory.resolve("token") + "}")).isEqualTo("s3cret");
        assertThat(complaints("${file:binary}")).containsExactly("a: cannot read the file binary (not UTF-8 text)");
        assertThat(complaints("${file:a\0b}")).hasSize(1);
    }

    @Test
    void whatWasPutInIsSecret() throws IOException {
        Files.writeString(directory.resolve("key"), "from a file\nwith lines\n");

        Expansion.Result result = expandValue("${HOST} ${TOKEN} ${file:key} ${EMPTY} plain");

        assertThat(result.secrets().mask("example.org s3cret$1\\ from a file\nwith lines plain"))
                .isEqualTo("*** *** *** plain");
    }

    @Test
    void referencesAreFoundAtAnyDepthAndOnlyInValues() throws SyntaxException {
        Expansion.Result result = expand("a.yaml", """
                ${HOST}: [{b: "${HOST}"}, 5, null, true, "${NOBODY}"]
                """);

        assertThat(result.document().root()).hasToString("{\"${HOST}\":[{\"b\":\"example.org\"},5,null,true,\"\"]}");
        assertThat(result.problems())
                .singleElement()
                .hasToString("a.yaml:1:42: [\"${HOST}\"][4]: the environment variable NOBODY is not set");
    }

    @Property
    void textWithoutAReferenceStaysAsItIs(@ForAll String text) {
        String plain = text.replace("${", "");

        assertThat(new ExpansionTest().value(plain)).isEqualTo(plain);
    }
}
