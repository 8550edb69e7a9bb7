package dev.probity.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.source.Document;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Values that stand in several places.
class YamlAliasTest {
    @Test
    void anAliasIsTheSameValueAgain() throws SyntaxException {
        assertThat(Documents.json("a.yaml", "a: &x {b: 1}\nc: *x\nd: &y text\ne: *y\n"))
                .isEqualTo("{\"a\":{\"b\":1},\"c\":{\"b\":1},\"d\":\"text\",\"e\":\"text\"}");
    }

    @Test
    void theLatestAnchorOfANameCounts() throws SyntaxException {
        assertThat(Documents.json("a.yaml", "[&x 1, *x, &x 2, *x]")).isEqualTo("[1,1,2,2]");
    }

    @Test
    void anAliasMayBeAKey() throws SyntaxException {
        assertThat(Documents.json("a.yaml", "a: &x key\n*x : 1\n")).isEqualTo("{\"a\":\"key\",\"key\":1}");
    }

    @Test
    void aMappingMergesOthersBehindItsOwn() throws SyntaxException {
        String bases = "x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\n";

        assertThat(Documents.json("a.yaml", bases + "z: {<<: *x, b: 3}\n")).endsWith("\"z\":{\"a\":1,\"b\":3}}");
        assertThat(Documents.json("a.yaml", bases + "z: {b: 3, <<: *x}\n")).endsWith("\"z\":{\"a\":1,\"b\":3}}");
        assertThat(Documents.json("a.yaml", bases + "z: {<<: [*x, *y]}\n"))
                .endsWith("\"z\":{\"b\":1,\"c\":2,\"a\":1}}");
        assertThat(Documents.json("a.yaml", bases + "z: {<<: {a: 1}}\n")).endsWith("\"z\":{\"a\":1}}");
        assertThat(Documents.json("a.yaml", bases + "v: &v {<<: *x}\nz: {<<: *v, c: 1}\n"))
                .endsWith("\"z\":{\"a\":1,\"b\":1,\"c\":1}}");
    }

    @Test
    void aValueStandsWhereItIsWritten() throws SyntaxException {
        Document document = Format.read("a.yaml", """
                base: &base
                  timeout: 5
                  headers: {A: 1}
                services:
                  - timeout: 7
                    <<: *base
                  - *base
                """);

        assertThat(Documents.at(document, "services", "0", "timeout")).hasToString("5:5");
        assertThat(Documents.at(document, "services", "0", "headers", "A")).hasToString("3:13");
        assertThat(Documents.at(document, "services", "1")).hasToString("1:7");
        assertThat(Documents.at(document, "services", "1", "timeout")).hasToString("2:3");
    }

    @Test
    void asManyServicesAsThereAreMayShareAnAlias() throws SyntaxException {
        String services = IntStream.range(0, 2_000)
                .mapToObj(i -> "  - {<<: *base, name: s" + i + ", tags: *tags}\n")
                .collect(Collectors.joining());

        Document document = Format.read("a.yaml", "base: &base {timeout: 5}\ntags: &tags [a]\nservices:\n" + services);

        assertThat(document.root().toString()).endsWith("{\"timeout\":5,\"name\":\"s1999\",\"tags\":[\"a\"]}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a: *b              | 1:4: found the alias *b, expected one whose anchor is complete before it
            a: &a [*a]         | 1:8: found the alias *a, expected one whose anchor is complete before it
            &a {x: *a}         | 1:8: found the alias *a, expected one whose anchor is complete before it
            a: &a {<<: *a}     | 1:12: found the alias *a, expected one whose anchor is complete before it
            <<: 5              | 1:5: found something else behind <<, expected a mapping or a list of mappings
            <<: [{a: 1}, 5]    | 1:14: found something else behind <<, expected a mapping or a list of mappings
            {<<: {}, <<: {}}   | 1:10: the key "<<" stands here a second time
            """)
    void whatCannotBeFollowedIsAProblem(String text, String complaint) {
        assertThat(Documents.complaint("a.yaml", text)).isEqualTo(complaint);
    }
}
