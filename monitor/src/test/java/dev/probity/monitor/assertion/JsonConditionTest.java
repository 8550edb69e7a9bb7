package dev.probity.monitor.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Conditions on what a JSONPath selects.
class JsonConditionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'equals': 'UP'               | 'UP'
            'equals': 3                  | 3.0
            'equals': true               | true
            'equals': {'a': [1]}         | {'a': [1.0]}
            'equals': []                 | []
            'notEquals': 'DOWN'          | 'UP'
            'notEquals': '3'             | 3
            'contains': 'ea'             | 'ready'
            'contains': 'b'              | ['a', 'b']
            'contains': '5'              | '15'
            'notContains': 'x'           | 'ready'
            'notContains': 'b'           | ['a']
            'matches': '^v[0-9]'         | 'v1'
            'matches': '[0-9]'           | 'v1.'
            'notMatches': '^x'           | 'v1'
            'lessThan': 3                | 2.999
            'atMost': 3                  | 3
            'greaterThan': 3             | 3.001
            'atLeast': 3                 | 3.0
            'atLeast': '3'               | 3
            'length': 3                  | 'abc'
            'length': 1                  | '😀'
            'length': 2                  | [1, 2]
            'length': 1                  | {'a': 1}
            'length': {'atLeast': 1}     | [1]
            'length': {'equals': 0}      | ''
            'exists': true               | false
            'exists': false              | null
            """)
    void itHolds(String condition, String value) {
        assertThat(answer(value).failureOf("{'json': '$.a', " + condition + "}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'equals': 'UP'           | 'DOWN'  | to equal "UP", got "DOWN"
            'equals': 'UP'           | null    | to equal "UP", got null
            'equals': 3              | '3'     | to equal 3, got "3" (a string)
            'equals': '3'            | 3       | to equal "3", got 3 (a number)
            'equals': true           | 'true'  | to equal true, got "true" (a string)
            'notEquals': 'DOWN'      | 'DOWN'  | not to equal "DOWN", got "DOWN"
            'contains': 'x'          | 'ready' | to contain "x", got "ready"
            'contains': '5'          | 5       | to contain "5", got 5 (a number)
            'contains': 'b'          | ['a']   | to contain "b", got ["a"] (an array)
            'contains': 'b'          | {'b': 1} | to contain "b", got {"b":1} (an object)
            'notContains': 'r'       | 'ready' | not to contain "r", got "ready"
            'matches': '^x'          | 'ready' | to match ^x, got "ready"
            'matches': '1'           | 1       | to match 1, got 1 (a number)
            'matches': '1'           | null    | to match 1, got null
            'lessThan': 3            | 3       | to be less than 3, got 3
            'atMost': 3              | 3.1     | to be at most 3, got 3.1
            'greaterThan': 3         | 3       | to be greater than 3, got 3
            'atLeast': 3             | 2       | to be at least 3, got 2
            'atLeast': 3             | '5'     | to be at least 3, got "5" (a string)
            'atLeast': 0             | null    | to be at least 0, got null
            'lessThan': 3            | false   | to be less than 3, got false (a boolean)
            'length': 3              | 'abcd'  | to have length 3, got 4 ("abcd")
            'length': {'atLeast': 1} | []      | to have length at least 1, got 0 ([])
            'length': 0              | 0       | to have length 0, got 0 (a number)
            'length': 0              | null    | to have length 0, got null
            'exists': true           | null    | to exist, got null
            'exists': false          | 0       | to be absent, got 0
            """)
    void itFailsAndSaysWhatWasExpectedAndWhatCame(String condition, String value, String failure) {
        assertThat(answer(value).failureOf("{'json': '$.a', " + condition + "}"))
                .contains("Expected $.a " + failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'equals': 1E+999999999", "'atLeast': 1e999999999", "'length': {'atLeast': 1e999999999}"})
    void hugeNumbersAreShownWithTheirExponent(String condition) {
        assertThat(answer("1e-999999999").failureOf("{'json': '$.a', " + condition + "}"))
                .hasValueSatisfying(
                        failure -> assertThat(failure).contains("1E+999999999").contains("got 1E-999999999"));
    }

    @Test
    void longValuesAreCut() {
        assertThat(answer("'" + "x".repeat(100) + "'").failureOf("{'json': '$.a', 'equals': 'UP'}"))
                .contains("Expected $.a to equal \"UP\", got \"" + "x".repeat(80) + "…\"");
        assertThat(answer("[" + "'x',".repeat(99) + "1]").failureOf("{'json': '$.a', 'equals': 'UP'}"))
                .contains("Expected $.a to equal \"UP\", got [" + "\"x\",".repeat(19) + "\"x\"… (an array)");
    }

    @Test
    void everythingThatIsSelectedMustSatisfyIt() {
        Answer answer = Answer.of("{\"nodes\": [{\"ok\": true}, {\"ok\": false}, {}]}");

        assertThat(answer.failureOf("{'json': '$.nodes[0:1].ok', 'equals': true}"))
                .isEmpty();
        assertThat(answer.failureOf("{'json': '$.nodes[*].ok', 'equals': true}"))
                .contains("Expected $['nodes'][1]['ok'] to equal true, got false");
    }

    @Test
    void aPatternThatRunsAwayFailsEitherWay() {
        Answer answer = answer("'" + "1,".repeat(40) + "'");

        assertThat(answer.failureOf("{'json': '$.a', 'matches': '(.*?,){15}P'}"))
                .contains("Expected $.a to match (.*?,){15}P, but the pattern takes too much work on this text");
        assertThat(answer.failureOf("{'json': '$.a', 'notMatches': '(.*?,){15}P'}"))
                .contains("Expected $.a not to match (.*?,){15}P, but the pattern takes too much work on this text");
    }

    private static Answer answer(String value) {
        return Answer.of(("{'a': " + value + "}").replace('\'', '"'));
    }
}
