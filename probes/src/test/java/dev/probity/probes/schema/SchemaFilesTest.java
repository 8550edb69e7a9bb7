package dev.probity.probes.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.monitor.assertion.SchemaCheck;
import dev.probity.monitor.assertion.SchemaLoader.InvalidSchemaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaFilesTest {
    private static final String USER = """
            {"type": "object", "required": ["id", "name"],
             "properties": {"id": {"type": "integer"}, "name": {"type": "string"}}}""";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void everyViolationNamesItsJsonPath() throws Exception {
        SchemaCheck check = load("user.json", USER);

        assertThat(check.violations("{\"id\": 1, \"name\": \"Ann\"}")).isEmpty();
        assertThat(check.violations("{\"id\": \"1\", \"name\": null}"))
                .containsExactlyInAnyOrder(
                        "$.id: string found, integer expected", "$.name: null found, string expected");
        assertThat(check.violations("{}"))
                .containsExactly("$: required property 'id' not found", "$: required property 'name' not found");
        assertThat(check.violations("null")).containsExactly("$: null found, object expected");
        assertThat(check.violations("<html>")).containsExactly("the body is not JSON");
    }

    @Test
    void aSchemaMayBeYaml() throws Exception {
        assertThat(load("user.yaml", "type: object\nrequired: [id]").violations("{}"))
                .hasSize(1);
    }

    @Test
    void aSchemaMayReferToAnotherFile() throws Exception {
        write("id.json", "{\"type\": \"integer\"}");
        SchemaCheck check = load("user.json", "{\"properties\": {\"id\": {\"$ref\": \"id.json\"}}}");

        assertThat(check.violations("{\"id\": true}")).containsExactly("$.id: boolean found, integer expected");
    }

    @Test
    void aMissingFileIsTold() {
        assertFails("none.json", "the schema none.json does not exist");
    }

    @Test
    void whatIsNoJsonIsTold() throws Exception {
        write("broken.json", "{\"type\": ");
        assertFails("broken.json", "the schema broken.json is not valid: ");
    }

    @Test
    void whatIsNoSchemaIsTold() throws Exception {
        write("type.json", "{\"type\": \"integr\"}");
        assertFails("type.json", "the schema type.json is not valid: $.type: ");
        write("minimum.json", "{\"minimum\": \"x\"}");
        assertFails("minimum.json", "the schema minimum.json is not valid: minimum value is not a number");
    }

    @Test
    void aReferenceThatLeadsNowhereIsTold() throws Exception {
        write("user.json", "{\"$ref\": \"missing.json\"}");
        assertFails("user.json", "the schema user.json is not valid: ");
    }

    @Test
    void aReferenceDoesNotLeadToTheNetwork() throws Exception {
        write("user.json", "{\"$ref\": \"http://127.0.0.1:1/schema.json\"}");
        assertFails("user.json", "the schema user.json is not valid: ");
    }

    private void assertFails(String location, String message) {
        assertThatThrownBy(() -> new SchemaFiles(directory).load(location))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageStartingWith(message);
    }

    private SchemaCheck load(String name, String text) throws IOException, InvalidSchemaException {
        write(name, text);
        return new SchemaFiles(directory).load(name);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }
}
