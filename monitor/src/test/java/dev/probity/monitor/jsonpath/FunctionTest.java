package dev.probity.monitor.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            length(@) == 2                  -> ["ab","😀b",[1,2],{"a":1,"b":{"a":2}}]
            length(@) == length(@[9])       -> [12,true,null]
            length(@.a) == 1                -> []
            length('abc') == 3 && @ == 12   -> [12]
            length(12) == length(@.none)    -> ["ab","😀b",[1,2],{"a":1,"b":{"a":2}},12,true,null]
            count(@.*) == 2                 -> [[1,2],{"a":1,"b":{"a":2}}]
            count(@..*) == 3                -> [{"a":1,"b":{"a":2}}]
            count(@) == 1 && @ == 12        -> [12]
            count(@['a','a']) == 2          -> [{"a":1,"b":{"a":2}}]
            count(@.none) == 0 && @ == 12   -> [12]
            value(@.a) == 1                 -> [{"a":1,"b":{"a":2}}]
            value(@[0:1]) == 1              -> [[1,2]]
            value(@..a) == 1                -> []
            value(@.*) == value(@.none)     -> ["ab","😀b",[1,2],{"a":1,"b":{"a":2}},12,true,null]
            length(value(@.b)) == 1         -> [{"a":1,"b":{"a":2}}]
            value($[3].a) == count(@)       -> ["ab","😀b",[1,2],{"a":1,"b":{"a":2}},12,true,null]
            """)
    void functionsGiveValuesToCompare(String condition, String values) {
        assertThat(Selection.values("$[?" + condition + "]", """
                ["ab", "😀b", [1, 2], {"a": 1, "b": {"a": 2}}, 12, true, null]""")).isEqualTo(values);
    }
}
