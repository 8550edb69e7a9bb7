package dev.probity.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.documents.ServicesFiles.Loaded;
import dev.probity.monitor.assertion.SchemaLoader.InvalidSchemaException;
import dev.probity.monitor.service.Service;
import dev.probity.monitor.service.ServiceDefaults;
import dev.probity.monitor.source.Problem;
import dev.probity.testkit.FakeProtocol;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServicesFilesTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("TOKEN", "hunter2");

    @TempDir
    Path directory;

    private ServicesFiles files(String standardInput) {
        return new ServicesFiles(
                List.of(new FakeProtocol()),
                ServiceDefaults.ONE_ATTEMPT,
                place -> location -> {
                    throw new InvalidSchemaException("the schema " + location + " does not exist");
                },
                name -> Optional.ofNullable(ENVIRONMENT.get(name)),
                new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)));
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }

    private String write(String name, String text, Charset charset) throws IOException {
        return Files.writeString(directory.resolve(name), text, charset).toString();
    }

    /// Without the directory.
    private List<String> complaints(Loaded loaded) {
        return loaded.problems().stream()
                .map(Problem::toString)
                .map(problem -> problem.replace(directory + "/", ""))
                .toList();
    }

    private List<String> complaints(String... files) {
        return complaints(files("").load(List.of(files)));
    }

    @Test
    void servicesOfSeveralFilesAreOneList() throws IOException {
        String json = write("a.json", "[{\"name\": \"a\", \"url\": \"http://a/\"}]");
        String yaml = write("b.yml", "services:\n  - {name: b, url: http://b/, dependsOn: a}\n");

        Loaded loaded = files("").load(List.of(json, yaml));

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.services()).map(Service::id).containsExactly("a", "b");
    }

    @Test
    void noFileHasNoServices() {
        assertThat(files("").load(List.of())).isEqualTo(new Loaded(List.of(), List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"name\": \"a\", \"url\": \"http://a/\"}]", "- {name: a, url: http://a/}\n"})
    void standardInputMayBeEither(String text) {
        assertThat(files(text).load(List.of("-")).services()).map(Service::id).containsExactly("a");
    }

    @Test
    void aTextNeedsNoFile() {
        Loaded loaded = files("").loadText("demo.json", "[{\"name\": \"a\", \"url\": \"x://a/\"}]");

        assertThat(complaints(loaded))
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith("demo.json:1:16: [0].url: found \"x://a/\", expected"));
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        assertThat(complaints(
                        write("a.json", "\uFEFF[{\"name\": \"a\", \"url\": \"http://a/\"}]"),
                        write("b.yaml", "\uFEFF- {name: b, url: http://b/}\n")))
                .isEmpty();
    }

    @Test
    void whatCannotBeReadIsTold() throws IOException {
        String text = "[{\"name\": \"ä\", \"url\": \"http://a/\"}]";
        assertThat(complaints(
                        directory + "/none.json",
                        directory.toString() + "/.",
                        write("latin.json", text, StandardCharsets.ISO_8859_1),
                        write("wide.json", text, StandardCharsets.UTF_16),
                        "\0"))
                .containsExactlyInAnyOrder(
                        "none.json: cannot be read: no such file",
                        ".: cannot be read: it is a directory, expected a JSON or YAML file",
                        "latin.json: cannot be read: not UTF-8 text",
                        "wide.json: cannot be read: not UTF-8 text",
                        "\0: cannot be read: Nul character not allowed: \0");
    }

    @Test
    void wideTextWithoutItsMarkIsNoDocumentEither() throws IOException {
        assertThat(complaints(write("a.yaml", "- a", StandardCharsets.UTF_16LE)))
                .containsExactly("a.yaml:1:2: not YAML: found the character U+0000");
    }

    @Test
    void emptyFilesAreTold() throws IOException {
        assertThat(complaints(write("a.json", ""), write("b.yaml", "\n"), write("c", "")))
                .containsExactly(
                        "a.json:1:1: not JSON: the text is empty",
                        "b.yaml:1:1: the text is empty",
                        "c:1:1: the text is empty");
    }

    @Test
    void theProblemsOfAllFilesAreToldTogether() throws IOException {
        String broken = write("a.yaml", "- {name: a, url: [http://a/\n");
        String wrong = write("b.yaml", """
                services:
                  - url: http://b/
                    timeout: -5
                  - name: Twin
                    url: ftp://c/
                    timeuot: 5s
                    assertions:
                      - {json: '$.a[', equals: 1}
                      - {body: matches, value: "("}
                      - {schema: ./none.json}
                  - name: Twin
                    url: http://f/
                    headers: {Authorization: "Bearer ${NOBODY}"}
                """);

        assertThat(complaints(broken, directory + "/c.yaml", wrong))
                .satisfiesExactly(
                        told -> assertThat(told).startsWith("a.yaml:2:1: not YAML: "),
                        told -> assertThat(told).startsWith("b.yaml:2:5: services[0]: \"name\" is missing"),
                        told -> assertThat(told).startsWith("b.yaml:3:5: services[0].timeout: found -5"),
                        told -> assertThat(told).startsWith("b.yaml:5:5: services[1].url: found \"ftp://c/\""),
                        told -> assertThat(told).startsWith("b.yaml:6:5: services[1].timeuot: unknown key"),
                        told -> assertThat(told).startsWith("b.yaml:8:10: services[1].assertions[0].json: found"),
                        told -> assertThat(told).startsWith("b.yaml:9:25: services[1].assertions[1].value: found"),
                        told -> assertThat(told)
                                .isEqualTo("b.yaml:10:10: services[1].assertions[2].schema: the schema ./none.json"
                                        + " does not exist"),
                        told -> assertThat(told)
                                .startsWith("b.yaml:11:5: services[2].name: the id \"twin\" is already taken at "),
                        told -> assertThat(told).startsWith("b.yaml:13:5: services[2].headers: unknown key"),
                        told -> assertThat(told)
                                .isEqualTo("b.yaml:13:15: services[2].headers.Authorization: the environment variable"
                                        + " NOBODY is not set"),
                        told -> assertThat(told).isEqualTo("c.yaml: cannot be read: no such file"));
    }

    @Test
    void aVariableThatIsNotSetIsToldOnce() throws IOException {
        String file = write("a.yaml", """
                - name: ${NOBODY}
                  url: http://${NOBODY}/
                  timeout: ${NOBODY}
                """);

        assertThat(complaints(file))
                .containsExactly(
                        "a.yaml:1:3: [0].name: the environment variable NOBODY is not set",
                        "a.yaml:2:3: [0].url: the environment variable NOBODY is not set",
                        "a.yaml:3:3: [0].timeout: the environment variable NOBODY is not set");
    }

    @Test
    void noProblemShowsASecret() throws IOException {
        String file = write("a.yaml", """
                - name: a
                  url: ftp://me:pw@h/${TOKEN}
                  timeout: 5${TOKEN}
                  colour: ${TOKEN}
                  assertions:
                    - {body: matches, value: "(${TOKEN}"}
                    - {json: "$[${TOKEN}", exists: true}
                """);

        assertThat(complaints(file))
                .hasSize(5)
                .allSatisfy(told -> assertThat(told).doesNotContain("hunter2", "me:pw"));
    }
}
