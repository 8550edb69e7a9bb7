package dev.probity.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What YAML text means, by the core schema of YAML 1.2: `yes`, `on` and dates are text.
class YamlValueTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text           | "text"
            'text'         | "text"
            "a\\tb"        | "a\\tb"
            "\\ud83d\\ude00" | "😀"
            true           | true
            False          | false
            "true"         | "true"
            yes            | "yes"
            on             | "on"
            null           | null
            ~              | null
            5              | 5
            +5             | 5
            -5             | -5
            017            | 17
            0o17           | 15
            0x1F           | 31
            1_000          | "1_000"
            1.10           | 1.10
            -.5            | -0.5
            1e3            | 1E+3
            1e400          | 1E+400
            12:30:45       | "12:30:45"
            2026-11-20     | "2026-11-20"
            2026-11-20T12:00:00Z | "2026-11-20T12:00:00Z"
            1.2.3          | "1.2.3"
            !!str 5        | "5"
            ! 5            | 5
            !!int 5        | 5
            !!float 5      | 5
            !!bool true    | true
            !!null ~       | null
            [a, 1, ~]      | ["a",1,null]
            {a: 1, b: {}}  | {"a":1,"b":{}}
            !!seq []       | []
            !!map {}       | {}
            {1: a, true: b, ~: c, 1.5: d} | {"1":"a","true":"b","~":"c","1.5":"d"}
            {"<<": {a: 1}} | {"<<":{"a":1}}
            """)
    void aValueIsReadAsJson(String text, String json) throws SyntaxException {
        assertThat(Documents.json("a.yaml", text)).isEqualTo(json);
    }

    @Test
    void whatIsLeftOutIsNull() throws SyntaxException {
        assertThat(Documents.json("a.yaml", "a:\nb: ~\nc: \"\"\n")).isEqualTo("{\"a\":null,\"b\":null,\"c\":\"\"}");
        assertThat(Documents.json("a.yaml", "-\n- \n")).isEqualTo("[null,null]");
    }

    @Test
    void blocksKeepTheirLines() throws SyntaxException {
        assertThat(Documents.json("a.yaml", "a: |\n  x\n  y\nb: >\n  x\n  y\n"))
                .isEqualTo("{\"a\":\"x\\ny\\n\",\"b\":\"x y\\n\"}");
    }

    @Test
    void aDocumentMayHaveItsMarkersAndAByteOrderMark() throws SyntaxException {
        assertThat(Documents.json("a.yaml", "%YAML 1.2\n---\na: 1\n...\n")).isEqualTo("{\"a\":1}");
        assertThat(Documents.json("a.yaml", "\uFEFFa: 1")).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            .inf            | .inf
            .nan            | .nan
            1e99999999999   | 1e99999999999
            !!int abc       | !!int abc
            !!int 1.5       | !!int 1.5
            !!bool yes      | !!bool yes
            !!null x        | !!null x
            !!binary aGk=   | !!binary aGk=
            !secret x       | !secret x
            """)
    void whatJsonCannotHoldIsAProblem(String text, String found) {
        assertThat(Documents.complaint("a.yaml", "a: " + text))
                .isEqualTo("1:4: found " + found + ", expected text, a boolean, null or a number JSON can hold");
    }

    @ParameterizedTest
    @CsvSource({"'!!set {a, b}', !!set", "'!!omap [a: 1]', !!omap", "'!!map [a]', !!map", "'!mine {}', !mine"})
    void aCollectionThatIsTaggedAsSomethingElseIsAProblem(String text, String tag) {
        assertThat(Documents.complaint("a.yaml", text)).isEqualTo("1:1: found the tag " + tag + ", expected none");
    }
}
