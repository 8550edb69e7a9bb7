package dev.probity.monitor.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonObject;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalizedPathTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            0       -> \\u0000
            7       -> \\u0007
            8       -> \\b
            9       -> \\t
            10      -> \\n
            11      -> \\u000b
            12      -> \\f
            13      -> \\r
            31      -> \\u001f
            34      -> "
            39      -> \\'
            47      -> /
            92      -> \\\\
            127     -> \u007F
            9786    -> ☺
            128512  -> 😀
            """)
    void everyCharacterIsWrittenInOneWay(int character, String written) {
        Json document = new JsonObject(Map.of(Character.toString(character), JsonBoolean.TRUE));

        assertThat(Selection.paths("$.*", document)).isEqualTo("$['" + written + "']");
    }

    @Property(tries = 300)
    void everyNodeIsFoundAgainAloneByItsPath(@ForAll("trees") Json document) {
        for (Match node : JsonPath.parse("$..*").select(document)) {
            JsonPath path = JsonPath.parse(node.path());

            assertThat(path.isSingular()).isTrue();
            assertThat(JsonPath.parse(path.toString())).isEqualTo(path);
            assertThat(path.select(document)).singleElement().satisfies(again -> {
                assertThat(again.path()).isEqualTo(node.path());
                assertThat(again.value()).isSameAs(node.value());
            });
        }
    }

    @Property(tries = 300)
    void noTwoNodesShareAPath(@ForAll("trees") Json document) {
        assertThat(JsonPath.parse("$..*").select(document))
                .extracting(Match::path)
                .doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void allDescendantsAreTheRootsChildrenAndTheirDescendants(@ForAll("trees") Json document) {
        assertThat(Selection.values("$..*", document))
                .containsExactlyInAnyOrderElementsOf(
                        List.of(Selection.values("$.*", document), Selection.values("$.*..*", document)).stream()
                                .flatMap(List::stream)
                                .toList());
    }

    @Property(tries = 300)
    void aFilterKeepsWhatEqualsItself(@ForAll("trees") Json document) {
        assertThat(Selection.paths("$..[?@ == @]", document)).isEqualTo(Selection.paths("$..*", document));
        assertThat(Selection.paths("$..[?@ != @]", document)).isEmpty();
    }

    @Property(tries = 300)
    void equalityIsThatOfTheTree(@ForAll("trees") Json left, @ForAll("trees") Json right) {
        assertThat(Selection.values("$[?$[0] == $[1]]", new JsonArray(List.of(left, right))))
                .hasSize(left.equals(right) ? 2 : 0);
    }

    @Provide
    static Arbitrary<Json> trees() {
        return Trees.trees();
    }
}
