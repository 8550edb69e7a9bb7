package dev.probity.monitor.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Queries and documents that would take too much time, memory or stack.
class HostileQueryTest {
    private static final int DEEP = 100_000;

    private static Json nested(int depth, Json innermost) {
        Json value = innermost;
        for (int i = 0; i < depth; i++) {
            value = i % 2 == 0 ? new JsonArray(List.of(value)) : new JsonObject(Map.of("a", value));
        }
        return value;
    }

    private static JsonArray array(int length, Json element) {
        return new JsonArray(Collections.nCopies(length, element));
    }

    @ParameterizedTest
    @ValueSource(strings = {"$..*..*", "$..*..*..*..*", "$..[*,*]..[*,*]", "$[?@..*..*]", "$[?count($..*..*) == 1]"})
    void aQueryThatExplodesIsStopped(String query) {
        Json document = nested(2_000, array(10, JsonNumber.of(1)));

        assertThatThrownBy(() -> JsonPath.parse(query).select(document))
                .isInstanceOf(JsonPathWorkException.class)
                .hasMessage(query + " needs more than 1,000,000 steps on this document");
    }

    @Test
    void workIsCountedToTheStep() {
        Json document =
                new JsonObject(Map.of("one", array(1, JsonNumber.of(1)), "many", array(1_000, JsonNumber.of(1))));

        // Four more than are counted: for $.one, the condition, $.many and the element that is kept.
        assertThat(JsonPath.parse(countOfMany(999, 996)).select(document)).hasSize(1);
        assertThatThrownBy(() -> JsonPath.parse(countOfMany(999, 997)).select(document))
                .isInstanceOf(JsonPathWorkException.class);
    }

    private static String countOfMany(int thousands, int rest) {
        return "$.one[?count($.many[" + "*,".repeat(thousands) + ":" + rest + "]) > 0]";
    }

    @Test
    void queriesGoDownAsDeepAsTheDocument() {
        Json leaf = new JsonObject(Map.of("leaf", JsonNumber.of(1)));
        Json document = nested(DEEP, leaf);

        assertThat(JsonPath.parse("$..leaf").select(document))
                .singleElement()
                .satisfies(match -> assertThat(match.value()).isEqualTo(JsonNumber.of(1)))
                .satisfies(match -> assertThat(match.path()).endsWith("[0]['leaf']"));
    }

    @Test
    void aThousandLevelsAreOrdinary() {
        Json document = nested(1_000, JsonNumber.of(1));

        assertThat(JsonPath.parse("$..*").select(document)).hasSize(1_000);
        assertThat(JsonPath.parse("$" + "['a'][0]".repeat(500)).select(document))
                .hasSize(1);
    }

    @Test
    void pathsTooLongToWriteOutCostNothingUntilSomebodyAsks() {
        List<Match> matches = JsonPath.parse("$..*").select(nested(DEEP, JsonNumber.of(1)));

        assertThat(matches).hasSize(DEEP);
        assertThat(matches.getLast().path()).hasSizeGreaterThan(3 * DEEP);
    }

    @Test
    void deepValuesCanBeCompared() {
        Json document = new JsonArray(List.of(
                nested(DEEP, JsonNumber.of(1)), nested(DEEP, JsonNumber.of(1)), nested(DEEP, JsonNumber.of(2))));

        assertThat(Selection.paths("$[?@ == $[0]]", document)).isEqualTo("$[0] ; $[1]");
    }

    @Test
    void anAbsenceIsExplainedHoweverDeepItIs() {
        String path = "$" + "['a'][0]".repeat(DEEP / 2);

        assertThat(JsonPath.parse(path + ".b").whyAbsent(nested(DEEP, JsonNumber.of(1))))
                .endsWith(".a[0] is a number, not an object");
    }

    @Test
    void aLongQueryIsNoDeepOne() {
        String many = "@.a == 1 || ".repeat(DEEP) + "@.b && " + "@.b && ".repeat(DEEP) + "@.b";

        assertThat(Selection.paths("$[?" + many + "]", "[{\"b\":0}]")).isEqualTo("$[0]");
    }

    @Test
    void aRegexpIsGivenUpAFewTimesAndThenTheQueryIs() {
        JsonString text = new JsonString("1,".repeat(40));
        JsonPath runaway = JsonPath.parse("$[?match(@, '(.*,){15}P')]");

        assertThat(runaway.select(array(5, text))).isEmpty();
        assertThatThrownBy(() -> runaway.select(array(50, text))).isInstanceOf(JsonPathWorkException.class);
    }

    @Test
    void longTextsAreWork() {
        JsonString text = new JsonString("a".repeat(1_000_000));

        for (String condition : List.of("length(@) == 1", "@ < $[0]", "match(@, 'b*')", "search(@, 'b')")) {
            JsonPath path = JsonPath.parse("$[?" + condition + "]");
            assertThat(path.select(array(2, text))).isEmpty();
            assertThatThrownBy(() -> path.select(array(200, text))).isInstanceOf(JsonPathWorkException.class);
        }
    }
}
