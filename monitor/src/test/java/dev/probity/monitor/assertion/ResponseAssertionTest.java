package dev.probity.monitor.assertion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.assertion.Judgement.Good;
import dev.probity.monitor.assertion.Judgement.Poor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Assertions on the response as a whole, each with its kind of error.
class ResponseAssertionTest {
    private static final Answer ANSWER = Answer.of("{\"version\": \"1.2\", \"build\": {\"version\": 7}}");

    private static Poor poor(ErrorKind kind, String message) {
        return new Poor(Status.UNHEALTHY, kind, message);
    }

    @Test
    void aStatusOutsideTheExpectedOnes() {
        assertThat(ANSWER.judgedBy("{'status': [200, '301-302']}")).isEqualTo(new Good());
        assertThat(ANSWER.withStatus(302).judgedBy("{'status': [200, '301-302']}"))
                .isEqualTo(new Good());
        assertThat(ANSWER.withStatus(500).judgedBy("{'status': [200, '301-302']}"))
                .isEqualTo(poor(ErrorKind.STATUS, "Expected status 200, 301-302, got 500"));
    }

    @Nested
    class ResponseTime {
        @Test
        void ourOwnDelayDoesNotCount() {
            assertThat(ANSWER.after(Duration.ofMillis(800)).judgedBy("{'responseTime': '800ms'}"))
                    .isEqualTo(new Good());
        }

        @ParameterizedTest
        @CsvSource({"PT0.95S, 950 ms", "PT0.800001S, a little longer", "PT2S, 2 s"})
        void tooSlow(Duration time, String taken) {
            assertThat(ANSWER.after(time).judgedBy("{'responseTime': '800ms'}"))
                    .isEqualTo(poor(ErrorKind.ASSERTION, "Expected a response within 800 ms, took " + taken));
        }
    }

    @Nested
    class Certificate {
        private static final String TWO_WEEKS = "{'certificate': 'expiresIn', 'atLeast': '14d'}";

        private static Answer until(String end) {
            return ANSWER.withCertificateUntil(Instant.parse(end));
        }

        @Test
        void longEnough() {
            assertThat(until("2026-12-04T12:00:00Z").judgedBy(TWO_WEEKS)).isEqualTo(new Good());
        }

        @ParameterizedTest
        @CsvSource({
            "2026-12-04T11:59:59Z, expires in 13 d 23 h (2026-12-04)",
            "2026-11-20T12:00:00Z, expires in 0 ms (2026-11-20)",
            "2026-11-18T11:30:00Z, expired 2 d ago (2026-11-18)",
        })
        void tooShort(String end, String told) {
            assertThat(until(end).judgedBy(TWO_WEEKS))
                    .isEqualTo(poor(
                            ErrorKind.TLS_CERTIFICATE, "Expected a certificate valid for at least 14 d, it " + told));
        }

        @Test
        void none() {
            assertThat(ANSWER.judgedBy(TWO_WEEKS))
                    .isEqualTo(poor(
                            ErrorKind.TLS_CERTIFICATE,
                            "Expected a certificate valid for at least 14 d, but the connection has none"));
        }
    }

    @Nested
    class Version {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'version': '1.2'}",
                    "{'version': '1.2', 'path': '$.version'}",
                    "{'version': 7, 'path': '$.build.version'}",
                })
        void theExpectedOneInTheBody(String assertion) {
            assertThat(ANSWER.judgedBy(assertion)).isEqualTo(new Good());
        }

        @Test
        void theExpectedOneInAHeader() {
            Answer answer = Answer.withHeader("x-version", "1.2");

            assertThat(answer.judgedBy("{'version': '1.2', 'header': 'X-Version'}"))
                    .isEqualTo(new Good());
            assertThat(answer.judgedBy("{'version': '1.3', 'header': 'X-Version'}"))
                    .isEqualTo(poor(ErrorKind.VERSION, "Expected version 1.3, got 1.2 (header X-Version)"));
        }

        @Test
        void anotherOne() {
            assertThat(ANSWER.judgedBy("{'version': '1.3'}"))
                    .isEqualTo(poor(ErrorKind.VERSION, "Expected version 1.3, got 1.2 ($.version)"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"<html>", "[]", "{}", "{\"version\": null}", "{\"version\": {}}", "{\"version\": true}"})
        void none(String body) {
            assertThat(Answer.of(body).judgedBy("{'version': '1.3'}"))
                    .isEqualTo(poor(
                            ErrorKind.VERSION, "Expected version 1.3, but the response does not name one ($.version)"));
        }

        @Test
        void aPathThatTakesTooMuchWorkFindsNone() {
            Answer hostile = Answer.of("[".repeat(1_500) + "1" + "]".repeat(1_500));

            assertThat(hostile.judgedBy("{'version': '1.3', 'path': '$..*..*'}"))
                    .isEqualTo(poor(
                            ErrorKind.VERSION, "Expected version 1.3, but the response does not name one ($..*..*)"));
        }

        @Test
        void aHugeNumberIsNotWrittenOut() {
            assertThat(Answer.of("{\"version\": 1e999999999}").judgedBy("{'version': '1.3'}"))
                    .isEqualTo(poor(ErrorKind.VERSION, "Expected version 1.3, got 1E+999999999 ($.version)"));
        }
    }

    @Test
    void aBodyThatViolatesItsSchema() {
        String assertion = "{'schema': './health.json'}";

        assertThat(ANSWER.judgedBy(location -> text -> List.of(), assertion)).isEqualTo(new Good());
        assertThat(ANSWER.judgedBy(location -> text -> List.of("$.a is missing"), assertion))
                .isEqualTo(poor(ErrorKind.SCHEMA, "Expected a body that matches ./health.json: $.a is missing"));
        assertThat(ANSWER.judgedBy(location -> text -> List.of("$.a is missing", "$.b", "$.c"), assertion))
                .isEqualTo(poor(
                        ErrorKind.SCHEMA, "Expected a body that matches ./health.json: $.a is missing (and 2 more)"));
    }
}
