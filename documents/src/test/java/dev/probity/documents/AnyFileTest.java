package dev.probity.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.documents.ServicesFiles.Loaded;
import dev.probity.monitor.assertion.SchemaLoader.InvalidSchemaException;
import dev.probity.monitor.service.ServiceDefaults;
import dev.probity.testkit.FakeProtocol;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Whatever stands in a services file, it ends in services or in problems and never in an exception.
class AnyFileTest {
    private static final String YAML = """
            base: &base {timeout: 5s, retries: 1}
            services:
              - <<: *base
                id: a
                name: "A ${HOST}"
                url: https://example.org/health
                expectedVersion: 1.2
                degradedAfter: 800ms
                assertions:
                  - {json: "$.items[?@.a == 'b']", length: {atLeast: 1}}
                  - {header: content-type, matches: "^application/(.*json)$"}
                  - {certificate: expiresIn, atLeast: 14d, else: DEGRADED}
                tags: [a, b]
            """;
    private static final String JSON = """
            {"services": [{"name": "A", "url": "http://u:p@h/", "timeout": 5e-1, "interval": "PT1M",
              "assertions": [{"body": "equals", "value": "\\u00e9"}, {"status": [200, "201-204"], "else": "degraded"}],
              "dependsOn": "A", "enabled": null}]}
            """;

    private final ServicesFiles files = new ServicesFiles(
            List.of(new FakeProtocol()),
            ServiceDefaults.ONE_ATTEMPT,
            _ -> location -> {
                throw new InvalidSchemaException("the schema " + location + " does not exist");
            },
            _ -> Optional.empty(),
            InputStream.nullInputStream());

    private void assertToldOrRead(String name, String text) {
        Loaded loaded = files.loadText(name, text);

        assertThat(loaded.problems()).allSatisfy(problem -> {
            assertThat(problem.message()).isNotBlank();
            assertThat(problem.position().line())
                    .isBetween(1, (int) text.lines().count() + 1);
        });
    }

    @Property(tries = 1_000)
    void aFileWithSomethingElseInTheMiddle(
            @ForAll @From("formats") String name,
            @ForAll @IntRange(max = 700) int from,
            @ForAll @IntRange(max = 40) int length,
            @ForAll @From("fragments") String fragment) {
        String text = name.equals("a.json") ? JSON : YAML;
        int start = Math.min(from, text.length());
        int end = Math.min(start + length, text.length());

        assertToldOrRead(name, text.substring(0, start) + fragment + text.substring(end));
    }

    @Property(tries = 1_000)
    void aFileOfFragments(@ForAll @From("formats") String name, @ForAll @From("fragmentLists") List<String> fragments) {
        assertToldOrRead(name, String.join("", fragments));
    }

    @Property
    void aFileOfAnyText(@ForAll @From("formats") String name, @ForAll String text) {
        assertToldOrRead(name, text);
    }

    @Provide
    Arbitrary<String> formats() {
        return Arbitraries.of("a.json", "a.yaml", "a");
    }

    @Provide
    Arbitrary<String> fragments() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "[",
                        "]",
                        "{",
                        "}",
                        ":",
                        ": ",
                        ",",
                        "- ",
                        "\n",
                        "\n  ",
                        "\"",
                        "'",
                        "\\",
                        "#",
                        "&a ",
                        "*a",
                        "*base",
                        "<<: ",
                        "!!int ",
                        "!x ",
                        "|",
                        ">",
                        "? ",
                        "%",
                        "---\n",
                        "...\n",
                        "\t",
                        "\0",
                        "${",
                        "${A}",
                        "$${",
                        "null",
                        "true",
                        "5",
                        "-1",
                        "1e999999999",
                        "1e99999999999",
                        ".nan",
                        "0x",
                        "services",
                        "name: a\n",
                        "url: http://a/\n",
                        "json: ",
                        "$[?(@",
                        "assertions: ",
                        "length: {",
                        "version: ",
                        "header: ",
                        "99999999999d",
                        "P",
                        "é",
                        "😀",
                        "\uD83D"),
                Arbitraries.strings().ofMaxLength(5));
    }

    @Provide
    Arbitrary<List<String>> fragmentLists() {
        return fragments().list().ofMaxSize(15);
    }
}
