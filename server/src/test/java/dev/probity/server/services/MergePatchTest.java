package dev.probity.server.services;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.documents.JsonText;
import dev.probity.monitor.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of RFC 7396, one row each.
class MergePatchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":"b"}            | {"a":"c"}                | {"a":"c"}
            {"a":"b"}            | {"b":"c"}                | {"a":"b","b":"c"}
            {"a":"b"}            | {"a":null}               | {}
            {"a":"b","c":"d"}    | {"a":null}               | {"c":"d"}
            {"a":["b"]}          | {"a":"c"}                | {"a":"c"}
            {"a":"c"}            | {"a":["b"]}              | {"a":["b"]}
            {"a":{"b":"c"}}      | {"a":{"b":"d","c":null}} | {"a":{"b":"d"}}
            {"a":"text"}         | {"a":{"b":{"c":null}}}   | {"a":{"b":{}}}
            {}                   | {"a":null}               | {}
            {"a":1}              | {}                       | {"a":1}
            {"a":1}              | 7                        | 7
            """)
    void aPatchChangesWhatItNames(String target, String patch, String result) {
        assertThat(MergePatch.apply(json(target), json(patch))).isEqualTo(json(result));
    }

    private static Json json(String text) {
        return new JsonText().parse(text);
    }
}
