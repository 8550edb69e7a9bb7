package dev.probity.monitor.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.monitor.json.JsonText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The examples of RFC 9535, table by table. Where the RFC leaves the order open, it is that of the document
/// here.
class RfcExamplesTest {

    private static void selects(String query, String document, String paths, String values) {
        assertThat(Selection.paths(query, document)).isEqualTo(paths);
        assertThat(Selection.values(query, document)).isEqualTo(values);
    }

    @Nested
    @DisplayName("Table 2: the bookstore")
    class Bookstore {
        private static final String DOCUMENT = """
                {"store": {
                  "book": [
                    {"category": "reference", "author": "Nigel Rees", "title": "Sayings of the Century",
                     "price": 8.95},
                    {"category": "fiction", "author": "Evelyn Waugh", "title": "Sword of Honour", "price": 12.99},
                    {"category": "fiction", "author": "Herman Melville", "title": "Moby Dick",
                     "isbn": "0-553-21311-3", "price": 8.99},
                    {"category": "fiction", "author": "J. R. R. Tolkien", "title": "The Lord of the Rings",
                     "isbn": "0-395-19395-8", "price": 22.99}
                  ],
                  "bicycle": {"color": "red", "price": 399}
                }}
                """;

        @ParameterizedTest
        @CsvSource(delimiterString = "->", quoteCharacter = '`', emptyValue = "", textBlock = """
                $.store.book[*].author -> ["Nigel Rees","Evelyn Waugh","Herman Melville","J. R. R. Tolkien"]
                $..author -> ["Nigel Rees","Evelyn Waugh","Herman Melville","J. R. R. Tolkien"]
                $.store.*.color -> ["red"]
                $.store..price -> [8.95,12.99,8.99,22.99,399]
                $..book[2].title -> ["Moby Dick"]
                $..book[2].author -> ["Herman Melville"]
                $..book[2].publisher -> []
                $..book[-1].title -> ["The Lord of the Rings"]
                $..book[0,1].title -> ["Sayings of the Century","Sword of Honour"]
                $..book[:2].title -> ["Sayings of the Century","Sword of Honour"]
                $..book[?@.isbn].title -> ["Moby Dick","The Lord of the Rings"]
                $..book[?@.price<10].title -> ["Sayings of the Century","Moby Dick"]
                """)
        void selects(String query, String values) {
            assertThat(Selection.values(query, DOCUMENT)).isEqualTo(values);
        }

        @ParameterizedTest
        @CsvSource(delimiterString = "->", textBlock = """
                $.store.* -> 2
                $..* -> 27
                $..book[2] -> 1
                $..book[-1] -> 1
                $..book[0,1] -> 2
                """)
        void selectsThatMany(String query, int count) {
            assertThat(Selection.values(query, JsonText.read(DOCUMENT))).hasSize(count);
        }
    }

    @ParameterizedTest
    @DisplayName("Table 3: the root identifier, and section 2.1.3")
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $        -> {"k":"v"}                           -> $                               -> [{"k":"v"}]
            $.a[*].b -> {"a":[{"b":0},{"b":1},{"c":2}]}     -> $['a'][0]['b'] ; $['a'][1]['b'] -> [0,1]
            """)
    void table3(String query, String document, String paths, String values) {
        selects(query, document, paths, values);
    }

    @ParameterizedTest
    @DisplayName("Table 5: the name selector")
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $.o['j j']        -> $['o']['j j']        -> [{"k.k":3}]
            $.o['j j']['k.k'] -> $['o']['j j']['k.k'] -> [3]
            $.o["j j"]["k.k"] -> $['o']['j j']['k.k'] -> [3]
            $["'"]["@"]       -> $['\\'']['@']        -> [2]
            """)
    void table5(String query, String paths, String values) {
        selects(query, """
                {"o": {"j j": {"k.k": 3}}, "'": {"@": 2}}""", paths, values);
    }

    @ParameterizedTest
    @DisplayName("Table 6: the wildcard selector")
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $[*]      -> $['o'] ; $['a']                                     -> [{"j":1,"k":2},[5,3]]
            $.o[*]    -> $['o']['j'] ; $['o']['k']                           -> [1,2]
            $.o[*, *] -> $['o']['j'] ; $['o']['k'] ; $['o']['j'] ; $['o']['k'] -> [1,2,1,2]
            $.a[*]    -> $['a'][0] ; $['a'][1]                               -> [5,3]
            """)
    void table6(String query, String paths, String values) {
        selects(query, """
                {"o": {"j": 1, "k": 2}, "a": [5, 3]}""", paths, values);
    }

    @ParameterizedTest
    @DisplayName("Table 7: the index selector")
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $[1]  -> $[1] -> ["b"]
            $[-2] -> $[0] -> ["a"]
            """)
    void table7(String query, String paths, String values) {
        selects(query, """
                ["a", "b"]""", paths, values);
    }

    @ParameterizedTest
    @DisplayName("Tables 9 and 15: slices and several selectors")
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $[1:3]    -> $[1] ; $[2]                                    -> ["b","c"]
            $[5:]     -> $[5] ; $[6]                                    -> ["f","g"]
            $[1:5:2]  -> $[1] ; $[3]                                    -> ["b","d"]
            $[5:1:-2] -> $[5] ; $[3]                                    -> ["f","d"]
            $[::-1]   -> $[6] ; $[5] ; $[4] ; $[3] ; $[2] ; $[1] ; $[0] -> ["g","f","e","d","c","b","a"]
            $[0, 3]   -> $[0] ; $[3]                                    -> ["a","d"]
            $[0:2, 5] -> $[0] ; $[1] ; $[5]                             -> ["a","b","f"]
            $[0, 0]   -> $[0] ; $[0]                                    -> ["a","a"]
            """)
    void tables9And15(String query, String paths, String values) {
        selects(query, """
                ["a", "b", "c", "d", "e", "f", "g"]""", paths, values);
    }

    @ParameterizedTest
    @DisplayName("Table 11: comparisons")
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $.absent1 == $.absent2 -> true
            $.absent1 <= $.absent2 -> true
            $.absent == 'g'        -> false
            $.absent1 != $.absent2 -> false
            $.absent != 'g'        -> true
            1 <= 2                 -> true
            1 > 2                  -> false
            13 == '13'             -> false
            'a' <= 'b'             -> true
            'a' > 'b'              -> false
            $.obj == $.arr         -> false
            $.obj != $.arr         -> true
            $.obj == $.obj         -> true
            $.obj != $.obj         -> false
            $.arr == $.arr         -> true
            $.arr != $.arr         -> false
            $.obj == 17            -> false
            $.obj != 17            -> true
            $.obj <= $.arr         -> false
            $.obj < $.arr          -> false
            $.obj <= $.obj         -> true
            $.arr <= $.arr         -> true
            1 <= $.arr             -> false
            1 >= $.arr             -> false
            1 > $.arr              -> false
            1 < $.arr              -> false
            true <= true           -> true
            true > true            -> false
            """)
    void table11(String comparison, boolean holds) {
        String document = """
                {"obj": {"x": "y"}, "arr": [2, 3]}""";
        assertThat(Selection.paths("$[?" + comparison + "]", document)).isEqualTo(holds ? "$['obj'] ; $['arr']" : "");
    }

    @ParameterizedTest
    @DisplayName("Table 12: the filter selector")
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $.a[?@.b == 'kilo']        -> $['a'][9]                                     -> [{"b":"kilo"}]
            $.a[?(@.b == 'kilo')]      -> $['a'][9]                                     -> [{"b":"kilo"}]
            $.a[?@>3.5]                -> $['a'][1] ; $['a'][4] ; $['a'][5]             -> [5,4,6]
            $.a[?@.b]                  -> $['a'][6] ; $['a'][7] ; $['a'][8] ; $['a'][9] \
                                       -> [{"b":"j"},{"b":"k"},{"b":{}},{"b":"kilo"}]
            $[?@.*]                    -> $['a'] ; $['o'] \
                                       -> [[3,5,1,2,4,6,{"b":"j"},{"b":"k"},{"b":{}},{"b":"kilo"}],\
                                                              {"p":1,"q":2,"r":3,"s":5,"t":{"u":6}}]
            $[?@[?@.b]]                -> $['a'] -> [[3,5,1,2,4,6,{"b":"j"},{"b":"k"},{"b":{}},{"b":"kilo"}]]
            $.o[?@<3, ?@<3]            -> $['o']['p'] ; $['o']['q'] ; $['o']['p'] ; $['o']['q'] -> [1,2,1,2]
            $.a[?@<2 || @.b == "k"]    -> $['a'][2] ; $['a'][7]                         -> [1,{"b":"k"}]
            $.a[?match(@.b, "[jk]")]   -> $['a'][6] ; $['a'][7]                         -> [{"b":"j"},{"b":"k"}]
            $.a[?search(@.b, "[jk]")]  -> $['a'][6] ; $['a'][7] ; $['a'][9] -> [{"b":"j"},{"b":"k"},{"b":"kilo"}]
            $.o[?@>1 && @<4]           -> $['o']['q'] ; $['o']['r']                     -> [2,3]
            $.o[?@.u || @.x]           -> $['o']['t']                                   -> [{"u":6}]
            $.a[?@.b == $.x]           -> $['a'][0] ; $['a'][1] ; $['a'][2] ; $['a'][3] ; $['a'][4] ; $['a'][5] \
                                       -> [3,5,1,2,4,6]
            $.a[?@ == @] -> $['a'][0] ; $['a'][1] ; $['a'][2] ; $['a'][3] ; $['a'][4] ; $['a'][5] ; $['a'][6] \
            ; $['a'][7] ; $['a'][8] ; $['a'][9] -> [3,5,1,2,4,6,{"b":"j"},{"b":"k"},{"b":{}},{"b":"kilo"}]
            """)
    void table12(String query, String paths, String values) {
        selects(query, """
                {"a": [3, 5, 1, 2, 4, 6, {"b": "j"}, {"b": "k"}, {"b": {}}, {"b": "kilo"}],
                 "o": {"p": 1, "q": 2, "r": 3, "s": 5, "t": {"u": 6}},
                 "e": "f"}""", paths, values.replaceAll(",\\s+", ","));
    }

    @ParameterizedTest
    @DisplayName("Table 14: well-typed calls, and one from each section on a function")
    @ValueSource(
            strings = {
                "$[?length(@) < 3]",
                "$[?count(@.*) == 1]",
                "$[?match(@.timezone, 'Europe/.*')]",
                "$[?value(@..color) == \"red\"]",
                "$[?length(@.authors) >= 5]",
                "$[?count(@.*.author) >= 5]",
                "$[?match(@.date, \"1974-05-..\")]",
                "$[?search(@.author, \"[BR]ob\")]"
            })
    void table14WellTyped(String query) {
        assertThat(JsonPath.parse(query)).hasToString(query);
    }

    @ParameterizedTest
    @DisplayName("Table 14: calls that are not well-typed, or unknown")
    @ValueSource(
            strings = {
                "$[?length(@.*) < 3]",
                "$[?count(1) == 1]",
                "$[?count(foo(@.*)) == 1]",
                "$[?match(@.timezone, 'Europe/.*') == true]",
                "$[?value(@..color)]",
                "$[?bar(@.a)]",
                "$[?bnl(@.*)]",
                "$[?blt(1==1)]",
                "$[?blt(1)]",
                "$[?bal(1)]"
            })
    void table14IllTyped(String query) {
        assertThatThrownBy(() -> JsonPath.parse(query)).isInstanceOf(JsonPathSyntaxException.class);
    }

    @ParameterizedTest
    @DisplayName("Table 16: the descendant segment")
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $..j         -> $['o']['j'] ; $['a'][2][0]['j']                                 -> [1,4]
            $..[0]       -> $['a'][0] ; $['a'][2][0]                                        -> [5,{"j":4}]
            $..[*]       -> $['o'] ; $['a'] ; $['o']['j'] ; $['o']['k'] ; $['a'][0] ; $['a'][1] ; $['a'][2] \
            ; $['a'][2][0] ; $['a'][2][1] ; $['a'][2][0]['j'] ; $['a'][2][1]['k'] \
            -> [{"j":1,"k":2},[5,3,[{"j":4},{"k":6}]],1,2,5,3,[{"j":4},{"k":6}],{"j":4},{"k":6},4,6]
            $..*         -> $['o'] ; $['a'] ; $['o']['j'] ; $['o']['k'] ; $['a'][0] ; $['a'][1] ; $['a'][2] \
            ; $['a'][2][0] ; $['a'][2][1] ; $['a'][2][0]['j'] ; $['a'][2][1]['k'] \
            -> [{"j":1,"k":2},[5,3,[{"j":4},{"k":6}]],1,2,5,3,[{"j":4},{"k":6}],{"j":4},{"k":6},4,6]
            $..o         -> $['o']                                                          -> [{"j":1,"k":2}]
            $.o..[*, *]  -> $['o']['j'] ; $['o']['k'] ; $['o']['j'] ; $['o']['k']           -> [1,2,1,2]
            $.a..[0, 1]  -> $['a'][0] ; $['a'][1] ; $['a'][2][0] ; $['a'][2][1]             -> [5,3,{"j":4},{"k":6}]
            """)
    void table16(String query, String paths, String values) {
        selects(query, """
                {"o": {"j": 1, "k": 2}, "a": [5, 3, [{"j": 4}, {"k": 6}]]}""", paths, values);
    }

    @ParameterizedTest
    @DisplayName("Table 17: null is a value like others")
    @CsvSource(delimiterString = "->", quoteCharacter = '`', emptyValue = "", textBlock = """
            $.a             -> $['a']    -> [null]
            $.a[0]          -> ``        -> []
            $.a.d           -> ``        -> []
            $.b[0]          -> $['b'][0] -> [null]
            $.b[*]          -> $['b'][0] -> [null]
            $.b[?@]         -> $['b'][0] -> [null]
            $.b[?@==null]   -> $['b'][0] -> [null]
            $.c[?@.d==null] -> ``        -> []
            $.null          -> $['null'] -> [1]
            """)
    void table17(String query, String paths, String values) {
        selects(query, """
                {"a": null, "b": [null], "c": [{}], "null": 1}""", paths, values);
    }

    @ParameterizedTest
    @DisplayName("Table 18: normalized paths")
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $.a          -> {"a":1}               -> $['a']
            $[1]         -> [0,1]                 -> $[1]
            $[-3]        -> [0,1,2,3,4]           -> $[2]
            $.a.b[1:2]   -> {"a":{"b":[0,1,2]}}   -> $['a']['b'][1]
            $["\\u000B"] -> {"\\u000b":1}         -> $['\\u000b']
            $["\\u0061"] -> {"a":1}               -> $['a']
            """)
    void table18(String query, String document, String path) {
        assertThat(Selection.paths(query, document)).isEqualTo(path);
    }
}
