package dev.probity.monitor.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Conditions on headers and on the body as text.
class TextConditionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'equals': 3                      | 3
            'equals': '3'                    | 3
            'equals': 1.10                   | 1.10
            'equals': true                   | true
            'notEquals': true                | false
            'contains': 'json'               | application/json
            'matches': '^application/.*json' | application/problem+json
            'notContains': 'html'            | application/json
            'atLeast': 3                     | 3
            'lessThan': 0                    | -1.5
            'length': {'atMost': 4}          | gzip
            'exists': true                   | ``
            """)
    void aHeaderSatisfiesIt(String condition, String value) {
        assertThat(Answer.withHeader("x-test", value).failureOf("{'header': 'X-Test', " + condition + "}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'equals': 3        | 3.0  | to equal "3", got "3.0"
            'equals': true     | TRUE | to equal "true", got "TRUE"
            'notEquals': true  | true | not to equal "true", got "true"
            'atLeast': 3       | 2    | to be at least 3, got 2
            'atLeast': 3       | many | to be at least 3, got "many" (a string)
            'atLeast': 3       | 1e9  | to be at least 3, got "1e9" (a string)
            'exists': false    | x    | to be absent, got "x"
            """)
    void aHeaderFailsIt(String condition, String value, String failure) {
        assertThat(Answer.withHeader("x-test", value).failureOf("{'header': 'X-Test', " + condition + "}"))
                .contains("Expected header X-Test " + failure);
    }

    @Test
    void oneOfSeveralValuesIsEnough() {
        Answer answer = Answer.withHeader("vary", "accept", "origin");

        assertThat(answer.failureOf("{'header': 'Vary', 'equals': 'origin'}")).isEmpty();
        assertThat(answer.failureOf("{'header': 'Vary', 'equals': 'cookie'}"))
                .contains("Expected header Vary to equal \"cookie\", got \"accept\"");
    }

    @ParameterizedTest
    @CsvSource({
        "contains, ok, all ok",
        "equals, ok, ok",
        "equals, 5, 5",
        "equals, true, true",
        "matches, ^o, ok",
        "notContains, error, ok",
        "notEquals, error, ok",
        "notMatches, ^e, ok",
    })
    void theBodySatisfiesIt(String word, String operand, String body) {
        String value = operand.equals("5") || operand.equals("true") ? operand : "'" + operand + "'";

        assertThat(Answer.of(body).failureOf("{'body': '" + word + "', 'value': " + value + "}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "contains, ok, to contain",
        "equals, ok, to equal",
        "matches, ok, to match",
        "notContains, error, not to contain",
        "notEquals, an error, not to equal",
        "notMatches, error, not to match",
    })
    void theBodyFailsIt(String word, String operand, String expected) {
        assertThat(Answer.of("an error").failureOf("{'body': '" + word + "', 'value': '" + operand + "'}"))
                .hasValueSatisfying(failure -> assertThat(failure)
                        .startsWith("Expected body " + expected + " ")
                        .endsWith(", got \"an error\""));
    }
}
