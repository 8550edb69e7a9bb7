package dev.probity.monitor.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentOrderTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $..[0]         -> [[[1]],[1],1,3]
            $..[-1]        -> [{"a":[3]},[1],1,3]
            $..a           -> [[3]]
            $..a..[0]      -> [3]
            $..[0]..[0]    -> [[1],1,1]
            $..[0,1]       -> [[[1]],2,[1],1,3]
            $..[1,0]       -> [2,[[1]],[1],1,3]
            $..[?@ > 1]    -> [2,3]
            $..[::-1]      -> [{"a":[3]},2,[[1]],[1],1,3]
            """)
    void nodesAreVisitedBeforeTheirDescendantsAndInTheOrderOfTheDocument(String query, String values) {
        assertThat(Selection.values(query, """
                [[[1]], 2, {"a": [3]}]""")).isEqualTo(values);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $[*].a          -> $[0]['a'] ; $[1]['a']
            $[1,0].a        -> $[1]['a'] ; $[0]['a']
            $[*]['b','a']   -> $[0]['b'] ; $[0]['a'] ; $[1]['b'] ; $[1]['a']
            $[0,0]..a       -> $[0]['a'] ; $[0]['a']
            $.*.*           -> $[0]['a'] ; $[0]['b'] ; $[1]['a'] ; $[1]['b']
            $..*            -> $[0] ; $[1] ; $[0]['a'] ; $[0]['b'] ; $[1]['a'] ; $[1]['b']
            """)
    void aSegmentKeepsTheOrderOfItsInputAndItsSelectorsAndEveryDuplicate(String query, String paths) {
        assertThat(Selection.paths(query, """
                [{"a": 1, "b": 2}, {"a": 3, "b": 4}]""")).isEqualTo(paths);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', emptyValue = "", textBlock = """
            $.*    -> ``
            $..*   -> ``
            $[*]   -> ``
            $[?@]  -> ``
            $      -> $
            """)
    void aPrimitiveValueHasNoChildren(String query, String paths) {
        assertThat(Selection.paths(query, "\"text\"")).isEqualTo(paths);
    }
}
