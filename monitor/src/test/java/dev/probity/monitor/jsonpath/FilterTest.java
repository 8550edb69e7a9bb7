package dev.probity.monitor.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            @                     -> [0,1,2,3,4,5]
            @.a                   -> [0,1,2]
            !@.a                  -> [3,4,5]
            @.a && @.b            -> [1]
            @.a || @.b            -> [0,1,2,3]
            @.a && @.b || @.c     -> [1,4]
            @.c || @.a && @.b     -> [1,4]
            (@.c || @.a) && @.b   -> [1]
            !(@.a || @.b)         -> [4,5]
            !@.a && !@.b          -> [4,5]
            !(!(@.a))             -> [0,1,2]
            ((@.a))               -> [0,1,2]
            @.*                   -> [0,1,2,3,4]
            @['a','c']            -> [0,1,2,4]
            @..x                  -> [4]
            $[1].a                -> [0,1,2,3,4,5]
            $.a                   -> []
            @[?@.x]               -> [4]
            @.a == 1 || @.b == 2  -> [0,1]
            """)
    void conditionsCombine(String condition, String indexes) {
        String document = """
                [{"a": 1}, {"a": null, "b": 2}, {"a": false}, {"b": false}, {"c": {"x": 0}}, {}]""";
        assertThat(matching(condition, document)).isEqualTo(indexes);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            @ == 1        -> [0,1]
            @ == 1.0      -> [0,1]
            @ == 10e-1    -> [0,1]
            @ == 0.1E+1   -> [0,1]
            @ == -0       -> [2]
            @ != 1        -> [2,3,4,5,6,7,8,9]
            @ < 1         -> [2]
            @ <= 1        -> [0,1,2]
            @ > 0         -> [0,1]
            @ >= 0        -> [0,1,2]
            1 > @         -> [2]
            @ == '1'      -> [3]
            @ < '2'       -> [3]
            @ > '1'       -> [4]
            @ == true     -> [5]
            @ >= true     -> [5]
            @ == null     -> [6]
            @ <= null     -> [6]
            @ < null      -> []
            @ == $[7]     -> [7]
            @ == $[8]     -> [8,9]
            @ <= $[7]     -> [7]
            @ == $[99]    -> []
            @ != $[99]    -> [0,1,2,3,4,5,6,7,8,9]
            @[9] == @.x   -> [0,1,2,3,4,5,6,7,8,9]
            @[9] <= @.x   -> [0,1,2,3,4,5,6,7,8,9]
            @[9] < @.x    -> []
            """)
    void comparisonsGoByTypeAndValue(String condition, String indexes) {
        String document = """
                [1, 1.00, 0, "1", "a", true, null, [1, [2]], {"p": 1, "q": {}}, {"q": {}, "p": 1.0}]""";
        assertThat(matching(condition, document)).isEqualTo(indexes);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            [1,[2,3]]         -> [1,[2,3]]         -> true
            [1,[2,3]]         -> [1,[3,2]]         -> false
            [1]               -> [1,1]             -> false
            {"a":1,"b":[2]}   -> {"b":[2],"a":1}   -> true
            {"a":1}           -> {"a":1,"b":2}     -> false
            {"a":1}           -> {"b":1}           -> false
            {"a":null}        -> {"b":null}        -> false
            {}                -> []                -> false
            [[],{}]           -> [[],{}]           -> true
            """)
    void equalityGoesAllTheWayDown(String left, String right, boolean equal) {
        String document = "[{\"l\": %s, \"r\": %s}]".formatted(left, right);

        assertThat(matching("@.l == @.r", document)).isEqualTo(equal ? "[0]" : "[]");
        assertThat(matching("@.l != @.r", document)).isEqualTo(equal ? "[]" : "[0]");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            ``       -> a
            a        -> aa
            Z        -> a
            a        -> é
            ～       -> 😀
            \uE000   -> 😀
            😀       -> 😁
            😀       -> 😀a
            """)
    void stringsAreOrderedByUnicodeScalarValue(String less, String greater) {
        assertThat(less(less, greater)).isTrue();
        assertThat(less(greater, less)).isFalse();
    }

    @Property
    void stringsAreOrderedLikeTheirCodePoints(@ForAll("scalarStrings") String a, @ForAll("scalarStrings") String b) {
        assertThat(less(a, b))
                .isEqualTo(
                        Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray()) < 0);
    }

    @Provide
    static Arbitrary<String> scalarStrings() {
        return Arbitraries.of("a", "é", "\uD7FF", "\uE000", "\uFFFD", "😀", "😁", "\uD800\uDC00")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    private static boolean less(String a, String b) {
        Json pair = new JsonObject(Map.of("a", new JsonString(a), "b", new JsonString(b)));
        return !Selection.values("$[?@.a < @.b]", new JsonArray(List.of(pair))).isEmpty();
    }

    /// The indexes of the elements that meet the condition.
    private static String matching(String condition, String document) {
        return Selection.paths("$[?" + condition + "]", document)
                .replace("$[", "")
                .replace("]", "")
                .replace(" ; ", ",")
                .transform("[%s]"::formatted);
    }
}
