package dev.probity.monitor.regex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.monitor.regex.BoundedPattern.Answer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class BoundedPatternTest {
    @Test
    void findsWithinAndMatchesWhole() {
        BoundedPattern digits = BoundedPattern.compile("[0-9]+");

        assertThat(digits.foundIn("build 42")).isEqualTo(Answer.YES);
        assertThat(digits.matches("build 42")).isEqualTo(Answer.NO);
        assertThat(digits.matches("42")).isEqualTo(Answer.YES);
    }

    @Test
    void givesUpOnCatastrophicBacktracking() {
        assertThat(BoundedPattern.compile("(.*?,){15}P").foundIn("1,".repeat(40)))
                .isEqualTo(Answer.GAVE_UP);
    }

    @Test
    void givesUpOnRecursionDeeperThanTheStack() {
        assertThat(BoundedPattern.compile("(a|b)*c").matches("ab".repeat(100_000)))
                .isEqualTo(Answer.GAVE_UP);
    }

    @Test
    void theWorkIsCountedAnewForEachText() {
        BoundedPattern pattern = BoundedPattern.compile("(.*?,){15}P");

        assertThat(pattern.foundIn("1,".repeat(40))).isEqualTo(Answer.GAVE_UP);
        assertThat(pattern.foundIn("1,".repeat(15) + "P")).isEqualTo(Answer.YES);
    }

    @Test
    void aLongTextIsNoHardOne() {
        String text = "a".repeat(BoundedPattern.WORK_LIMIT - 10) + "ready";

        assertThat(BoundedPattern.compile("ready$").foundIn(text)).isEqualTo(Answer.YES);
    }

    @Test
    void anExpressionNestedBeyondTheStackIsNone() {
        assertThatThrownBy(() -> BoundedPattern.compile("(".repeat(100_000)))
                .isInstanceOf(PatternSyntaxException.class);
        assertThatThrownBy(() -> BoundedPattern.compile("(")).isInstanceOf(PatternSyntaxException.class);
    }

    @Property
    void answersAreThoseOfThePlatform(
            @ForAll @From("expressions") String expression,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String text) {
        BoundedPattern bounded = BoundedPattern.compile(expression);
        Matcher unbounded = Pattern.compile(expression).matcher(text);

        assertThat(bounded.foundIn(text)).isEqualTo(unbounded.find() ? Answer.YES : Answer.NO);
        assertThat(bounded.matches(text)).isEqualTo(unbounded.matches() ? Answer.YES : Answer.NO);
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of(
                "a", "b+", "^a", "c$", "(a|b)*c", "(?<=a)b", "(?!c)a", "[^a]", "\\bab", "(a)\\1", "(?i)A", "", ".{3}");
    }

    @Test
    void patternsWithTheSameTextAreEqual() {
        assertThat(BoundedPattern.compile("a"))
                .isEqualTo(BoundedPattern.compile("a"))
                .hasSameHashCodeAs(BoundedPattern.compile("a"));
        assertThat(BoundedPattern.compile("a"))
                .isNotEqualTo(BoundedPattern.compile("b"))
                .hasToString("a");
    }
}
