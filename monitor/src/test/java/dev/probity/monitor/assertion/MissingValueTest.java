package dev.probity.monitor.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is not there is never taken for zero, for an empty text, or for good.
class MissingValueTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "'equals': 0",
                "'equals': ''",
                "'notEquals': 'DOWN'",
                "'contains': ''",
                "'notContains': 'x'",
                "'matches': ''",
                "'notMatches': 'x'",
                "'lessThan': 5",
                "'atMost': 5",
                "'greaterThan': -5",
                "'atLeast': 0",
                "'length': 0",
                "'exists': true"
            })
    void aMissingValueFailsEveryCondition(String condition) {
        assertThat(Answer.of("{}").failureOf("{'json': '$.a', " + condition + "}"))
                .hasValueSatisfying(failure -> assertThat(failure)
                        .startsWith("Expected $.a ")
                        .endsWith(", but $ has no member \"a\" (it is empty)"));
        assertThat(Answer.of("{}").failureOf("{'json': '$[*].a', " + condition + "}"))
                .isPresent();
        assertThat(Answer.of("").failureOf("{'header': 'x-load', " + condition + "}"))
                .hasValueSatisfying(failure -> assertThat(failure)
                        .startsWith("Expected header x-load ")
                        .endsWith(", but the response has no such header"));
    }

    @Test
    void onlyAbsenceIsSatisfiedByAMissingValue() {
        assertThat(Answer.of("{}").failureOf("{'json': '$.a', 'exists': false}"))
                .isEmpty();
        assertThat(Answer.of("{}").failureOf("{'header': 'x-load', 'exists': false}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'exists': false | to be absent
            'equals': 'UP'  | to equal "UP"
            """)
    void aBodyThatIsNotJsonHoldsNothingAndLacksNothing(String condition, String expected) {
        assertThat(Answer.of("<html>").failureOf("{'json': '$.a', " + condition + "}"))
                .contains("Expected $.a " + expected
                        + ", but the body is not JSON: Unexpected character ('<') at line 1, column 1");
    }

    @Test
    void aPathThatTakesTooMuchWorkFails() {
        String body = "[".repeat(1_500) + "1" + "]".repeat(1_500);

        assertThat(Answer.of(body).failureOf("{'json': '$..*..*', 'exists': false}"))
                .contains("Expected $..*..* to be absent, but the path takes too much work on this body");
    }
}
