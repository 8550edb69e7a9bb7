package dev.probity.monitor.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.probity.monitor.json.JsonText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedQueryTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', emptyValue = "", textBlock = """
            ``                 ->  0 -> '$'                                            -> end of expression
            a.b                ->  0 -> '$'                                            -> 'a'
            @.a                ->  0 -> '$'                                            -> '@'
            $a                 ->  1 -> '.', '..', '[' or end of expression            -> 'a'
            $.a b              ->  3 -> '.', '..', '[' or end of expression            -> ' '
            $.my-name          ->  4 -> '.', '..', '[' or end of expression            -> '-'
            $.                 ->  2 -> a name or '*'                                  -> end of expression
            $.1                ->  2 -> a name or '*'                                  -> '1'
            $.'a'              ->  2 -> a name or '*'                                  -> '''
            $...a              ->  3 -> a name, '*' or '['                             -> '.'
            $..                ->  3 -> a name, '*' or '['                             -> end of expression
            $[                 ->  2 -> a name in quotes, an index, a slice, '*' or '?' -> end of expression
            $[a]               ->  2 -> a name in quotes, an index, a slice, '*' or '?' -> 'a'
            $[😀]              ->  2 -> a name in quotes, an index, a slice, '*' or '?' -> '😀'
            $[0,]              ->  4 -> a name in quotes, an index, a slice, '*' or '?' -> ']'
            $['a'              ->  5 -> ',' or ']'                                     -> end of expression
            $.data[0           ->  8 -> ',' or ']'                                     -> end of expression
            $['a''b']          ->  5 -> ',' or ']'                                     -> '''
            $[1:2:3:4]         ->  7 -> ',' or ']'                                     -> ':'
            $[01]              ->  3 -> no digit after a leading zero                  -> '1'
            $[-0]              ->  3 -> a digit from 1 to 9                            -> '0'
            $[-]               ->  3 -> a digit                                        -> ']'
            $[1.5]             ->  3 -> ',' or ']'                                     -> '.'
            $[9007199254740992] -> 2 -> an integer between -(2^53 - 1) and 2^53 - 1    -> '9007199254740992'
            $[123456789012345678] -> 2 -> an integer between -(2^53 - 1) and 2^53 - 1  -> '123456789012345678'
            $[99999999999999999999] -> 2 -> an integer between -(2^53 - 1) and 2^53 - 1 -> '99999999999999999999'
            $[::-9007199254740992] -> 4 -> an integer between -(2^53 - 1) and 2^53 - 1 -> '-9007199254740992'
            """)
    void queriesSaySoWhereTheyBreak(String query, int position, String expected, String found) {
        assertMalformed(query, position, expected, found);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $['a        ->  4 -> a closing '                                       -> end of expression
            $["a']      ->  6 -> a closing "                                       -> end of expression
            $['\\x']    ->  4 -> b, f, n, r, t, u, /, \\ or ' after a backslash    -> 'x'
            $['\\"']    ->  4 -> b, f, n, r, t, u, /, \\ or ' after a backslash    -> '"'
            $["\\'"]    ->  4 -> b, f, n, r, t, u, /, \\ or " after a backslash    -> '''
            $['\\u12g4'] -> 7 -> a hexadecimal digit                               -> 'g'
            $['\\u12١4'] -> 7 -> a hexadecimal digit                               -> '١'
            $['\\ud83d'] -> 3 -> a pair of surrogates                              -> '\\ud83d'
            $['\\ude00'] -> 3 -> a pair of surrogates                              -> '\\ude00'
            $['\\ud83d\\u0041'] -> 3 -> a pair of surrogates                       -> '\\ud83d\\u0041'
            """)
    void stringsSaySoWhereTheyBreak(String query, int position, String expected, String found) {
        assertMalformed(query, position, expected, found);
    }

    @Test
    void charactersThatNeedAnEscapeAreNamedByTheirNumber() {
        assertMalformed("$['a\tb']", 4, "a character that needs no escape", "U+0009");
        assertMalformed("$['\uD83D']", 3, "a character that needs no escape", "U+D83D");
        assertMalformed("$.\uDE00", 2, "a name or '*'", "U+DE00");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $[?]             ->  3 -> a literal, a query or a function             -> ']'
            $[?@.a==]        ->  8 -> a literal, a query or a function             -> ']'
            $[?@.a=1]        ->  6 -> ',' or ']'                                   -> '='
            $[?@.a===1]      ->  8 -> a literal, a query or a function             -> '='
            $[?@.a==+1]      ->  8 -> a literal, a query or a function             -> '+'
            $[?@.a==1.]      -> 10 -> a digit                                      -> ']'
            $[?@.a==1e]      -> 10 -> a digit                                      -> ']'
            $[?@.a==01]      ->  9 -> no digit after a leading zero                -> '1'
            $[?@.a==1e9999999999] -> 8 -> a number with an exponent of at most 9 digits -> '1e9999999999'
            $[?@.a==1==1]    ->  9 -> ',' or ']'                                   -> '='
            $[?1]            ->  4 -> ==, !=, <, <=, > or >=                       -> ']'
            $[?'a' && @.b]   ->  7 -> ==, !=, <, <=, > or >=                       -> '&'
            $[?true]         ->  7 -> ==, !=, <, <=, > or >=                       -> ']'
            $[?@.a & @.b]    ->  7 -> ',' or ']'                                   -> '&'
            $[?(@.a]         ->  7 -> '&&', '||' or ')'                            -> ']'
            $[?(@.a)==1]     ->  8 -> ',' or ']'                                   -> '='
            $[?!@.a==1]      ->  7 -> ',' or ']'                                   -> '='
            $[?!1==1]        ->  4 -> a query, match(), search() or '('            -> '1'
            $[?!!@.a]        ->  4 -> a query, match(), search() or '('            -> '!'
            $[?@.*==1]       ->  3 -> a query of single names and indexes          -> '@.*'
            $[?1<$..a]       ->  5 -> a query of single names and indexes          -> '$..a'
            $[?@[ 'a']==1]   ->  5 -> no blank in the brackets of a query for a value -> ' '
            $[?@['a' ]==1]   ->  8 -> no blank in the brackets of a query for a value -> ' '
            """)
    void filtersSaySoWhereTheyBreak(String query, int position, String expected, String found) {
        assertMalformed(query, position, expected, found);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            $[?length(@.a)]          -> 14 -> ==, !=, <, <=, > or >=              -> ']'
            $[?!length(@.a)]         ->  4 -> match() or search()                 -> 'length'
            $[?match(@.a,'b')==true] -> 17 -> ',' or ']'                          -> '='
            $[?1==match(@.a,'b')]    ->  6 -> length(), count() or value()        -> 'match'
            $[?length(match(@,@))==1] -> 10 -> length(), count() or value()       -> 'match'
            $[?length()==1]          -> 10 -> a literal, a query or a function    -> ')'
            $[?length(@.a,@.b)==1]   -> 13 -> ')'                                 -> ','
            $[?length(@.*)==1]       -> 10 -> a query of single names and indexes -> '@.*'
            $[?length(@.a==1)==1]    -> 13 -> ')'                                 -> '='
            $[?length(!@.a)==1]      -> 10 -> a literal, a query or a function    -> '!'
            $[?length((@.a))==1]     -> 10 -> a literal, a query or a function    -> '('
            $[?count(1)==1]          ->  9 -> a query                             -> '1'
            $[?count(length(@))==1]  ->  9 -> a query                             -> 'l'
            $[?value('a')==1]        ->  9 -> a query                             -> '''
            $[?match(@.a)]           -> 12 -> ','                                 -> ')'
            $[?search(@.*,'a')]      -> 10 -> a query of single names and indexes -> '@.*'
            $[?count (@)==1]         ->  8 -> '('                                 -> ' '
            $[?match (@,'a')]        ->  3 -> length(), count() or value()        -> 'match'
            $[?max(@)==1] -> 3 -> a function (length, count, value, match, search) or true, false, null -> 'max'
            $[?@==nil]    -> 6 -> a function (length, count, value, match, search) or true, false, null -> 'nil'
            $[?!max(@)]   -> 4 -> a function (length, count, value, match, search) or true, false, null -> 'max'
            $[?true(@)]   -> 3 -> a function (length, count, value, match, search) or true, false, null -> 'true'
            $[?@==True]              ->  6 -> a literal, a query or a function    -> 'T'
            $[?Length(@)==1]         ->  3 -> a literal, a query or a function    -> 'L'
            """)
    void callsThatAreNotWellTypedAreErrorsOfSyntax(String query, int position, String expected, String found) {
        assertMalformed(query, position, expected, found);
    }

    @Test
    void whatWasFoundIsCutWhenItIsLong() {
        assertMalformed(
                "$[?1==$." + "x".repeat(1_000) + ".*]",
                6,
                "a query of single names and indexes",
                "'$." + "x".repeat(38) + "…'");
        assertMalformed(
                "$[?1==$." + "x".repeat(37) + "😀.*]",
                6,
                "a query of single names and indexes",
                "'$." + "x".repeat(37) + "…'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!(", "@[?", "length(", "match(@[?", "count(@[?"})
    void levelsNestUpToABound(String opening) {
        assertThatThrownBy(() -> JsonPath.parse("$[?" + opening.repeat(200)))
                .isInstanceOf(JsonPathSyntaxException.class)
                .hasMessageStartingWith("Expected at most 100 nested levels at position ");
    }

    @Test
    void aHundredLevelsAreFine() {
        // The filter is a level itself.
        assertThat(Selection.paths("$[?" + "(".repeat(99) + "@" + ")".repeat(99) + "]", "[1]"))
                .isEqualTo("$[0]");
        assertThat(Selection.paths("$" + "[?@".repeat(100) + "]".repeat(100), "[[]]"))
                .isEmpty();
    }

    @Test
    void levelsSideBySideAreNotNested() {
        String condition = "(@) && @[?@] && length(length(@)) == 1 || ";

        assertThat(JsonPath.parse("$[?" + condition.repeat(500) + "@]").select(JsonText.read("[1]")))
                .hasSize(1);
    }

    @Property
    void noTextBreaksTheParser(@ForAll("queryLike") String query) {
        try {
            assertThat(JsonPath.parse(query)).hasToString(query);
        } catch (JsonPathSyntaxException malformed) {
            assertThat(malformed.position()).isBetween(0, query.length());
        }
    }

    @Provide
    static Arbitrary<String> queryLike() {
        String parts = "a b . .. * [ ] [? ( ) @ $ 0 1 -1 : , 'a' \"b\" ' \" \\ \\u0041 == != < <= && || ! _ 😀 \uD83D"
                + " length( count( value( match( search( true null 1.5e3";
        return Arbitraries.of(parts.split(" ", -1))
                .list()
                .ofMaxSize(12)
                .map(chosen -> "$[?@" + String.join("", chosen));
    }

    private static void assertMalformed(String query, int position, String expected, String found) {
        JsonPathSyntaxException malformed =
                catchThrowableOfType(JsonPathSyntaxException.class, () -> JsonPath.parse(query));

        assertThat(malformed)
                .hasMessage("Expected " + expected + " at position " + position + " but found " + found)
                .returns(position, JsonPathSyntaxException::position);
    }
}
