package dev.probity.monitor.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.assertion.SchemaLoader.InvalidSchemaException;
import dev.probity.monitor.source.Fields;
import dev.probity.monitor.source.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said about an assertion that is not well formed. It is left out, and the others are read.
class WrongAssertionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                        | [0]: found no subject, expected exactly one of json, header, body, schema, status, responseTime, certificate, version
            {'json': '$.a', 'body': 'equals'}         | [0]: found json and body, expected exactly one of json, header,
            {'json': '$.a', 'status': 200, 'header': 'b'} | [0]: found json and header and status, expected exactly one of
            {'json': '$.a'}                           | [0]: found no condition, expected exactly one of equals, contains,
            {'json': '$.a', 'equals': null}           | [0]: found no condition, expected exactly one of equals, contains,
            {'json': '$.a', 'equals': 1, 'atMost': 2} | [0]: found 2 conditions, expected exactly one of equals, contains,
            {'json': '$.a[', 'exists': true}          | [0].json: found "$.a[", expected a JSONPath such as $.status (
            {'json': 5, 'exists': true}               | [0].json: found 5, expected a JSONPath
            {'json': ' ', 'exists': true}             | [0].json: found " ", expected a JSONPath
            {'json': '$.a', 'exists': 'maybe'}        | [0].exists: found "maybe", expected true or false
            {'json': '$.a', 'matches': '('}           | [0].matches: found "(", expected a regular expression (Unclosed group at character 1)
            {'json': '$.a', 'matches': []}            | [0].matches: found [], expected text
            {'json': '$.a', 'atLeast': 'many'}        | [0].atLeast: found "many", expected a number
            {'json': '$.a', 'length': 'long'}         | [0].length: found "long", expected a number, or an object such as {atLeast: 1}
            {'json': '$.a', 'length': {}}             | [0].length: found no comparison, expected exactly one of equals, lessThan,
            {'json': '$.a', 'length': {'atLeast': 1, 'atMost': 2}} | [0].length: found 2 comparisons, expected exactly one of
            {'json': '$.a', 'length': {'atLeast': 'x'}} | [0].length.atLeast: found "x", expected a number
            {'json': '$.a', 'length': {'atLeast': 1, 'atleast': 2}} | [0].length.atleast: unknown key "atleast", did you mean "atLeast"?
            {'json': '$.a', 'equal': 1, 'exists': true} | [0].equal: unknown key "equal", did you mean "equals"?
            {'json': '$.a', 'exists': true, 'else': 'UNKNOWN'} | [0].else: found "UNKNOWN", expected one of unhealthy, degraded
            {'header': 'a', 'equals': {}}             | [0].equals: found {}, expected text
            {'header': '', 'exists': true}            | [0].header: found "", expected the name of a header
            {'body': 'contains'}                      | [0]: "value" is missing, expected the text the body is compared with
            {'body': 'is', 'value': 'x'}              | [0].body: found "is", expected one of contains, equals, matches, notContains,
            {'body': 'equals', 'value': {'a': 1}}     | [0].value: found {"a":1}, expected text
            {'status': 99}                            | [0].status: found 99, expected status codes such as 200, "200-299" or [200, 204]
            {'status': []}                            | [0].status: found [], expected status codes
            {'status': [200, 'ok']}                   | [0].status: found [200,"ok"], expected status codes
            {'status': {}}                            | [0].status: found {}, expected text
            {'responseTime': '1h'}                    | [0].responseTime: found "1h", expected a duration
            {'certificate': 'expires', 'atLeast': '14d'} | [0].certificate: found "expires", expected expiresIn
            {'certificate': 'expiresIn'}              | [0]: "atLeast" is missing, expected a duration such as 14d
            {'certificate': 'expiresIn', 'atLeast': '-1d'} | [0].atLeast: found "-1d", expected a duration
            {'version': '1', 'path': '$.v', 'header': 'v'} | [0].header: found "v", expected only one of path and header
            {'version': '1', 'path': '$['}            | [0].path: found "$[", expected a JSONPath
            {'version': '1', 'header': {}}            | [0].header: found {}, expected text
            {'version': ''}                           | [0].version: found "", expected a version
            {'schema': './none.json'}                 | [0].schema: the schema ./none.json does not exist
            """)
    void itIsAProblemAtItsPlace(String assertion, String complaint) {
        Reading reading = reading(assertion + ", {'status': 200}");

        List<Expectation> expectations = read(reading);

        assertThat(reading.complaints())
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith("assertions" + complaint));
        assertThat(expectations).map(Expectation::assertion).last().isInstanceOf(Assertion.StatusCode.class);
    }

    @Test
    void allAreReportedTogether() {
        Reading reading = reading("{'json': '$[', 'matches': ')'}, 5, {'status': 1, 'else': 'x', 'colour': 2}");

        read(reading);

        assertThat(reading.complaints())
                .map(told -> told.substring(0, told.indexOf(':')))
                .containsExactlyInAnyOrder(
                        "assertions[0].json",
                        "assertions[0].matches",
                        "assertions[1]",
                        "assertions[2].status",
                        "assertions[2].else",
                        "assertions[2].colour");
    }

    @Test
    void onlyWhatNeedsTheBodyReadsIt() {
        List<Expectation> expectations = read(reading("""
                {'json': '$.a', 'exists': true}, {'body': 'equals', 'value': 'x'}, {'schema': './health.json'},
                {'version': '1'}, {'version': '1', 'header': 'v'}, {'header': 'a', 'exists': true}, {'status': 200},
                {'responseTime': '1s'}, {'certificate': 'expiresIn', 'atLeast': '1d'}"""));

        assertThat(expectations)
                .map(expectation -> expectation.assertion().readsBody())
                .containsExactly(true, true, true, true, false, false, false, false, false);
    }

    private static Reading reading(String assertions) {
        return Reading.of(("{'assertions': [" + assertions + "]}").replace('\'', '"'));
    }

    private static List<Expectation> read(Reading reading) {
        List<Fields> all = reading.fields().objects("assertions");
        return new AssertionReader(WrongAssertionTest::schema, reading.problems()).readAll(all);
    }

    private static SchemaCheck schema(String location) throws InvalidSchemaException {
        if (location.equals("./none.json")) {
            throw new InvalidSchemaException("the schema ./none.json does not exist");
        }
        return text -> List.of();
    }
}
