package dev.probity.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.cli.Commands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is wrong in a file is told at once, each with its place, and nothing is run.
class WrongConfigurationTest {
    @TempDir
    private Path directory = Path.of("");

    private final Commands command = Commands.plain();

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws IOException {
        String file = write("services.yaml", """
                services:
                  - url: http://a/
                  - name: Twin
                    url: http://b/
                    timeout: -5
                  - name: Twin
                    url: ftp://c/
                    timeout: 400d
                    expectedStatus: 99
                    dependson: [third]
                  - name: Third
                    url: http://d e/
                    timeuot: 5s
                    dependsOn: [twin]
                    assertions:
                      - {json: '$.a[', equals: 1}
                      - {body: matches, value: "("}
                      - {schema: ./none.json}
                  - name: Twin
                    url: http://f/
                """);

        assertThat(command.run("check", file)).isEqualTo(2);
        assertThat(command.out()).isEmpty();
        assertThat(command.err().lines().map(line -> line.replace(file, "FILE")))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo(
                                        "FILE:2:5: services[0]: \"name\" is missing, expected a name for people to read"),
                        line -> assertThat(line)
                                .startsWith(
                                        "FILE:5:5: services[1].timeout: found -5, expected a duration such as 5s or 500ms"),
                        line -> assertThat(line)
                                .startsWith("FILE:6:5: services[2].name: the id \"twin\" is already taken at FILE:3:5"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "FILE:7:5: services[2].url: found \"ftp://c/\", expected a URL that begins with http:// or https://"),
                        line -> assertThat(line)
                                .startsWith("FILE:8:5: services[2].timeout: found \"400d\", expected a duration"),
                        line -> assertThat(line).startsWith("FILE:9:5: services[2].expectedStatus: found 99, expected"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "FILE:10:5: services[2].dependson: unknown key \"dependson\", did you mean \"dependsOn\"?"),
                        line -> assertThat(line)
                                .contains("FILE:12:5: services[3].url: found \"http://d e/\"")
                                .contains("white space"),
                        line -> assertThat(line)
                                .isEqualTo(
                                        "FILE:13:5: services[3].timeuot: unknown key \"timeuot\", did you mean \"timeout\"?"),
                        line -> assertThat(line)
                                .startsWith(
                                        "FILE:16:10: services[3].assertions[0].json: found \"$.a[\", expected a JSONPath"),
                        line -> assertThat(line)
                                .startsWith(
                                        "FILE:17:25: services[3].assertions[1].value: found \"(\", expected a regular expression"),
                        line -> assertThat(line)
                                .startsWith(
                                        "FILE:18:10: services[3].assertions[2].schema: the schema ./none.json does not exist"),
                        line -> assertThat(line)
                                .startsWith(
                                        "FILE:19:5: services[4].name: the id \"twin\" is already taken at FILE:3:5"),
                        line -> assertThat(line)
                                .isEqualTo("probity: 13 problems in the configuration; nothing was run"));
    }

    @Test
    void configCheckTellsTheSame() throws IOException {
        String file = write("services.json", "[{\"name\": \"a\", \"url\": \"http://a/\", \"colour\": 1}]");

        assertThat(command.run("config", "check", file)).isEqualTo(2);
        assertThat(command.err()).contains(file + ":1:36: [0].colour: unknown key \"colour\"");
        Commands again = Commands.plain();
        assertThat(again.run("config", "check", write("good.json", "[{\"name\": \"a\", \"url\": \"http://a/\"}]")))
                .isZero();
        assertThat(again.out()).isEqualTo("1 service, no problems\n");
    }

    @Test
    void aMissingFile() {
        assertTold("nowhere.json", "nowhere.json: cannot be read: no such file");
    }

    @Test
    void aDirectory() {
        assertTold(
                directory.toString(), directory + ": cannot be read: it is a directory, expected a JSON or YAML file");
    }

    @Test
    void anEmptyFile() throws IOException {
        String file = write("empty.json", "");
        assertTold(file, file + ":1:1: not JSON: the text is empty");
    }

    @Test
    void brokenJson() throws IOException {
        String file = write("broken.json", "[{\"name\": \"a\",\n  \"url\": }]");
        assertTold(file, file + ":2:10: not JSON: ");
    }

    @Test
    void brokenYaml() throws IOException {
        String file = write("broken.yaml", "- name: a\n  url: [http://a/\n");
        assertTold(file, file + ":3:1: not YAML: ");
    }

    private void assertTold(String file, String complaint) {
        assertThat(command.run("check", file)).isEqualTo(2);
        assertThat(command.err()).contains(complaint);
        assertThat(command.out()).isEmpty();
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
