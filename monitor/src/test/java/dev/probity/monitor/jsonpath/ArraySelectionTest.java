package dev.probity.monitor.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonNumber;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArraySelectionTest {
    private static final String DIGITS = "[0,1,2,3,4,5,6,7,8,9]";

    private static JsonArray numbersBelow(int length) {
        return new JsonArray(
                IntStream.range(0, length).<Json>mapToObj(JsonNumber::of).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $[0]                 -> [0]
            $[9]                 -> [9]
            $[10]                -> []
            $[-1]                -> [9]
            $[-10]               -> [0]
            $[-11]               -> []
            $[9007199254740991]  -> []
            $[-9007199254740991] -> []
            $[3,3,-7]            -> [3,3,3]
            """)
    void anIndexCountsFromEitherEnd(String query, String values) {
        assertThat(Selection.values(query, DIGITS)).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $[:]                                     -> [0,1,2,3,4,5,6,7,8,9]
            $[::]                                    -> [0,1,2,3,4,5,6,7,8,9]
            $[:3]                                    -> [0,1,2]
            $[7:]                                    -> [7,8,9]
            $[-3:-1]                                 -> [7,8]
            $[::4]                                   -> [0,4,8]
            $[1:9:3]                                 -> [1,4,7]
            $[::-3]                                  -> [9,6,3,0]
            $[8:2:-2]                                -> [8,6,4]
            $[-2:-9:-3]                              -> [8,5,2]
            $[2::-1]                                 -> [2,1,0]
            $[:7:-1]                                 -> [9,8]
            $[2:5:-1]                                -> []
            $[5:2]                                   -> []
            $[2:7:0]                                 -> []
            $[100:7:-1]                              -> [9,8]
            $[-100:2]                                -> [0,1]
            $[0:9007199254740991:9007199254740991]   -> [0]
            $[::-9007199254740991]                   -> [9]
            $[2:4,0,-1]                              -> [2,3,0,9]
            """)
    void aSliceStepsThroughTheArray(String query, String values) {
        assertThat(Selection.values(query, DIGITS)).isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"0\":1}", "\"text\"", "7", "null"})
    void indexesAndSlicesSelectNothingOutsideOfArrays(String document) {
        assertThat(Selection.values("$[0]", document)).isEqualTo("[]");
        assertThat(Selection.values("$[:]", document)).isEqualTo("[]");
    }

    @Property
    void slicesAreThoseOfTheDefinition(
            @ForAll @WithNull @IntRange(min = -12, max = 12) @Nullable Integer start,
            @ForAll @WithNull @IntRange(min = -12, max = 12) @Nullable Integer end,
            @ForAll @WithNull @IntRange(min = -4, max = 4) @Nullable Integer step,
            @ForAll @IntRange(max = 9) int length) {
        String query = "$[%s:%s:%s]".formatted(text(start), text(end), text(step));

        assertThat(Selection.values(query, numbersBelow(length)))
                .isEqualTo(indexes(start, end, step == null ? 1 : step, length).stream()
                        .map(JsonNumber::of)
                        .toList());
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    /// Every index of the array, asked one by one whether it belongs to the slice.
    private static List<Integer> indexes(@Nullable Integer start, @Nullable Integer end, int step, int length) {
        if (step == 0) {
            return List.of();
        }
        int first = start == null ? (step > 0 ? 0 : length - 1) : fromStart(start, length);
        int limit = end == null ? (step > 0 ? length : -1) : fromStart(end, length);
        if (step > 0) {
            int begin = Math.max(first, 0);
            IntPredicate within = i -> i >= begin && i < limit && (i - begin) % step == 0;
            return IntStream.range(0, length).filter(within).boxed().toList();
        }
        int begin = Math.min(first, length - 1);
        IntPredicate within = i -> i <= begin && i > limit && (begin - i) % step == 0;
        return IntStream.range(0, length).filter(within).boxed().toList().reversed();
    }

    private static int fromStart(int bound, int length) {
        return bound < 0 ? bound + length : bound;
    }
}
