package dev.probity.monitor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {
    private static final Set<String> KEYS =
            Set.of("id", "name", "url", "timeout", "interval", "expectedStatus", "dependsOn", "retries", "retryDelay");

    @ParameterizedTest
    @CsvSource({
        "timeuot, timeout",
        "timeot, timeout",
        "tiimeout, timeout",
        "time_out, timeout",
        "TIMEOUT, timeout",
        "expected_state, expectedStatus",
        "dependson, dependsOn",
        "retry-delay, retryDelay",
        "nmae, name",
        "uri, url",
    })
    void aSlipIsRecognised(String typed, String meant) {
        assertThat(Suggestion.closest(typed, KEYS)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "x", "", "timeoutOfTheConnection", "status"})
    void somethingElseIsNotGuessed(String typed) {
        assertThat(Suggestion.closest(typed, KEYS)).isEmpty();
    }

    @Test
    void theNearestOfSeveralIsMeant() {
        assertThat(Suggestion.closest("headers", List.of("leaders", "header", "heads")))
                .contains("leaders");
        assertThat(Suggestion.closest("header", List.of("leaders", "heads", "headers")))
                .contains("headers");
    }

    @Test
    void aPhraseIsAQuestionOrNothing() {
        assertThat(Suggestion.phrase("timeuot", KEYS)).isEqualTo(", did you mean \"timeout\"?");
        assertThat(Suggestion.phrase("colour", KEYS)).isEmpty();
    }

    @Test
    void aVeryLongWordIsNoSlip() {
        assertThat(Suggestion.closest("timeout".repeat(1_000_000), KEYS)).isEmpty();
    }

    @Property
    void twoNeighboursSwappedAreRecognised(
            @ForAll @AlphaChars @StringLength(min = 4, max = 30) String word, @ForAll @IntRange(max = 28) int at) {
        int first = Math.min(at, word.length() - 2);
        String swapped =
                word.substring(0, first) + word.charAt(first + 1) + word.charAt(first) + word.substring(first + 2);

        assertThat(Suggestion.closest(swapped, List.of(word))).contains(word);
    }

    @Property
    void oneLetterMissingIsRecognised(
            @ForAll @AlphaChars @StringLength(min = 3, max = 30) String word, @ForAll @IntRange(max = 29) int at) {
        int gone = Math.min(at, word.length() - 1);

        assertThat(Suggestion.closest(word.substring(0, gone) + word.substring(gone + 1), List.of(word)))
                .contains(word);
    }
}
