package dev.probity.monitor.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `match()` and `search()` with I-Regexps (RFC 9485).
class RegexpTest {

    private static boolean holds(String function, String text, String regexp) {
        var element = new JsonObject(Map.of("t", new JsonString(text), "r", new JsonString(regexp)));
        return !Selection.values("$[?" + function + "(@.t, @.r)]", new JsonArray(List.of(element)))
                .isEmpty();
    }

    private static boolean matches(String text, String regexp) {
        return holds("match", text, regexp);
    }

    private static boolean found(String text, String regexp) {
        return holds("search", text, regexp);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            ``                -> ``
            abc               -> abc
            a|bc              -> bc
            (a|b)c            -> bc
            (a|)c             -> c
            ()                -> ``
            a*                -> aaa
            a+b?              -> aa
            a{2}              -> aa
            a{2,}             -> aaa
            a{0,3}            -> aaa
            (ab){2}           -> abab
            [abc]             -> b
            [^abc]            -> d
            [a-c]             -> b
            [-a]              -> -
            [a-]              -> -
            [^-a-]            -> b
            [a^]              -> ^
            [.*+?(){}|$]      -> |
            [&&]              -> &
            [\\]\\[\\^\\-]    -> ]
            [\\n-\\r]         -> \\r
            \\(\\)\\*\\+\\-\\.\\?\\[\\\\\\]\\^\\{\\|\\} -> ()*+-.?[\\\\]^{|}
            \\n\\r\\t         -> \\n\\r\\t
            ,#-/:;<=>@_~      -> ,#-/:;<=>@_~
            \\p{Lu}\\p{L}     -> Éa
            \\P{Lu}           -> a
            [\\p{Nd}_]+       -> 4_2
            [^\\p{L}\\p{N}]   -> -
            \\p{Sc}           -> €
            .                 -> 😀
            [😀-😂]           -> 😁
            [^a]              -> 😀
            ^ab$              -> ab
            """)
    void theWholeTextMatches(String regexp, String escaped) {
        String text = escaped.translateEscapes();
        assertThat(matches(text, regexp)).isTrue();
        assertThat(found("x" + text + "x", regexp)).isEqualTo(!regexp.startsWith("^"));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "->", quoteCharacter = '`', textBlock = """
            abc      -> abcd
            abc      -> xabc
            a        -> A
            a|bc     -> ac
            .        -> \\n
            .        -> \\r
            ..       -> 😀
            a        -> a\\n
            a$       -> a\\n
            [^a]     -> ``
            \\p{Lu}  -> a
            a{2}     -> aaa
            """)
    void theWholeTextDoesNotMatch(String regexp, String escaped) {
        assertThat(matches(escaped.translateEscapes(), regexp)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                ")",
                "a)",
                "[",
                "[]",
                "[^]",
                "]",
                "}",
                "{2}",
                "*",
                "a**",
                "a+?",
                "a?+",
                "a{,2}",
                "a{2",
                "a{}",
                "a{3,2}",
                "a{99999999999}",
                "(?i)a",
                "(?=a)",
                "\\d",
                "\\w",
                "\\s",
                "\\b",
                "\\1",
                "\\$",
                "\\/",
                "\\",
                "\\a",
                "\\u0041",
                "\\p",
                "\\p{",
                "\\p{}",
                "\\p{Lx}",
                "\\p{Cs}",
                "\\p{IsBasicLatin}",
                "\\p{Lu",
                "\\pL",
                "[a-b-c]",
                "[a-\\p{L}]",
                "[\\p{L}-z]",
                "[z-a]",
                "[a&&[b]]",
                "[[a]]",
                "[\\d]",
                "[--a]",
                "[a",
                "[a-",
                "\uD800",
                "[\uDC00]"
            })
    void whatIsNotAnIRegexpMatchesNothing(String regexp) {
        for (String text : List.of("", "a", "A", "5", "$", "b", regexp)) {
            assertThat(matches(text, regexp)).isFalse();
            assertThat(found(text, regexp)).isFalse();
        }
    }

    @Test
    void aRegexpInTheQueryIsAnIRegexpToo() {
        String document = """
                ["2026", "x", 7]""";
        assertThat(Selection.values("$[?match(@, '[0-9]+')]", document)).isEqualTo("[\"2026\"]");
        assertThat(Selection.values("$[?match(@, '\\\\d+')]", document)).isEqualTo("[]");
        assertThat(Selection.values("$[?search(@, 7)]", document)).isEqualTo("[]");
        assertThat(Selection.values("$[?search(@, @)]", document)).isEqualTo("[\"2026\",\"x\"]");
        assertThat(Selection.values("$[?!search(@, $[2])]", document)).isEqualTo("[\"2026\",\"x\",7]");
    }

    @Test
    void aDotIsEveryCharacterButLineFeedAndCarriageReturn() {
        assertThat(matches("\u2028", ".")).isTrue();
        assertThat(matches("\u2029", ".")).isTrue();
        assertThat(matches("\u0085", ".")).isTrue();
        assertThat(found("\n\r", ".")).isFalse();
    }

    @Test
    void aSearchDoesNotLookIntoTheMiddleOfACharacter() {
        assertThat(found("😀", "\\P{So}")).isFalse();
        assertThat(found("😀", "\\p{C}")).isFalse();
        assertThat(found("😀a", "\\p{Ll}")).isTrue();
    }

    @Test
    void aRegexpMayBeLongAndDeepUpToABound() {
        assertThat(matches("a".repeat(2_000), "a".repeat(2_000))).isTrue();
        assertThat(matches("a".repeat(2_001), "a".repeat(2_001))).isFalse();
        assertThat(matches("a", "(".repeat(100) + "a" + ")".repeat(100))).isTrue();
        assertThat(matches("a", "(".repeat(101) + "a" + ")".repeat(101))).isFalse();
    }

    @Test
    void aRegexpThatRunsAwayMatchesNothing() {
        assertThat(matches("1,".repeat(40), "(.*,){15}P")).isFalse();
    }

    @Property
    void noTextCanBreakTheTranslation(@ForAll("regexpLike") String regexp) {
        assertThat(IRegexp.compile(regexp, Regexp.Extent.ANYWHERE))
                .isInstanceOfAny(Regexp.Constant.class, Regexp.Unmatchable.class);
    }

    @Provide
    static Arbitrary<String> regexpLike() {
        String parts = "a b ( ) [ ] ^ - | * + ? { } 1 , \\ . $ p{L} && 😀 \uD83D";
        return Arbitraries.of(parts.split(" ", -1)).list().ofMaxSize(12).map(chosen -> String.join("", chosen));
    }
}
