package dev.probity.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.assertion.Assertion;
import dev.probity.monitor.assertion.Expectation;
import dev.probity.monitor.assertion.StatusCodes;
import dev.probity.monitor.assertion.VersionSource;
import dev.probity.monitor.json.JsonText;
import dev.probity.monitor.probe.Hop;
import dev.probity.monitor.probe.Outcome;
import dev.probity.monitor.probe.Outcome.Blocked;
import dev.probity.monitor.probe.Outcome.Broken;
import dev.probity.monitor.probe.Outcome.NotConnected;
import dev.probity.monitor.probe.Outcome.NotResolved;
import dev.probity.monitor.probe.Outcome.NotSecured;
import dev.probity.monitor.probe.Outcome.Responded;
import dev.probity.monitor.probe.Outcome.TimedOut;
import dev.probity.monitor.probe.Outcome.Unobserved;
import dev.probity.monitor.probe.Phase;
import dev.probity.monitor.probe.Phases;
import dev.probity.monitor.probe.Response;
import dev.probity.monitor.probe.Trace;
import dev.probity.monitor.service.Labels;
import dev.probity.monitor.service.RetryPolicy;
import dev.probity.monitor.service.Service;
import dev.probity.monitor.source.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What an outcome means: one status, one kind, one message, and no secret in any of them.
class JudgeOutcomeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final Trace TRACE =
            new Trace(new Phases(1, 2, 3, 4, 5, 6, 7), "192.0.2.1:80", false, null, List.of());
    private static final Expectation SUCCESS = Expectation.required(new Assertion.StatusCode(StatusCodes.SUCCESS));

    private final JudgeOutcome judge = new JudgeOutcome(JsonText::read);

    private Attempt judged(Outcome outcome) {
        return judge.judge(service(), 3, NOW, outcome);
    }

    private static Service service() {
        return new Service(
                "a",
                "a",
                "test://h/",
                timeout -> new Unobserved("nobody looked", Trace.NONE),
                List.of(SUCCESS),
                new VersionSource.InHeader("version"),
                LIMIT,
                LIMIT,
                RetryPolicy.NONE,
                Labels.NONE,
                List.of(),
                true,
                Secrets.of(List.of("hunter2")));
    }

    /// Every header has the same value.
    private record Answer(int statusCode, String header) implements Response {
        @Override
        public List<String> headers(String name) {
            return List.of(header);
        }

        @Override
        public String text() {
            return "";
        }
    }

    @Test
    void aResponseAsExpectedIsHealthy() {
        Attempt attempt = judged(new Responded(new Answer(204, "1.2"), TRACE));

        assertThat(attempt).isEqualTo(new Attempt(3, NOW, Status.HEALTHY, 204, null, "1.2", TRACE));
        assertThat(attempt.answered()).isTrue();
    }

    @Test
    void aResponseThatIsNotAsExpectedStillAnswered() {
        Attempt attempt = judged(new Responded(new Answer(500, "1.2"), TRACE));

        Fault fault = new Fault(ErrorKind.STATUS, "Expected status 200-299, got 500");
        assertThat(attempt).isEqualTo(new Attempt(3, NOW, Status.UNHEALTHY, 500, fault, "1.2", TRACE));
    }

    @Test
    void whereWeMayNotGoSaysNothingAboutTheService() {
        assertThat(judged(new Blocked("why", TRACE)))
                .isEqualTo(new Attempt(3, NOW, Status.UNKNOWN, null, new Fault(ErrorKind.BLOCKED, "why"), null, TRACE));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new NotResolved("why", TRACE), ErrorKind.DNS),
                Arguments.of(new NotConnected(ErrorKind.REFUSED, "why", TRACE), ErrorKind.REFUSED),
                Arguments.of(new NotConnected(ErrorKind.UNREACHABLE, "why", TRACE), ErrorKind.UNREACHABLE),
                Arguments.of(new NotSecured(ErrorKind.TLS, "why", TRACE), ErrorKind.TLS),
                Arguments.of(new NotSecured(ErrorKind.TLS_CERTIFICATE, "why", TRACE), ErrorKind.TLS_CERTIFICATE),
                Arguments.of(new Broken(ErrorKind.RESET, "why", TRACE), ErrorKind.RESET),
                Arguments.of(new Broken(ErrorKind.BODY_TOO_LARGE, "why", TRACE), ErrorKind.BODY_TOO_LARGE));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void noAssertionTurnsAnErrorIntoHealth(Outcome outcome, ErrorKind kind) {
        assertThat(judged(outcome))
                .isEqualTo(new Attempt(3, NOW, Status.UNHEALTHY, null, new Fault(kind, "why"), null, TRACE));
    }

    @Test
    void ourOwnFailureSaysNothingAboutTheService() {
        assertThat(judged(new Unobserved("no free port", TRACE)))
                .isEqualTo(new Attempt(
                        3, NOW, Status.UNKNOWN, null, new Fault(ErrorKind.OBSERVER, "no free port"), null, TRACE));
    }

    @ParameterizedTest
    @CsvSource({
        "QUEUE, UNKNOWN, OBSERVER, We could not begin within 2 s",
        "DNS, UNHEALTHY, DNS, No answer from a name server within 2 s",
        "CONNECT, UNHEALTHY, CONNECT_TIMEOUT, No connection to 192.0.2.1:80 within 2 s",
        "TLS, UNHEALTHY, TIMEOUT, No response within 2 s (in the TLS handshake)",
        "WRITE, UNHEALTHY, TIMEOUT, No response within 2 s (sending the request)",
        "WAIT, UNHEALTHY, TIMEOUT, No response within 2 s (waiting for the first byte)",
        "TRANSFER, UNHEALTHY, TIMEOUT, No complete response within 2 s (reading the response)",
    })
    void aTimeoutSaysWhereItEnded(Phase during, Status status, ErrorKind kind, String message) {
        assertThat(judged(new TimedOut(LIMIT, during, TRACE)))
                .isEqualTo(new Attempt(3, NOW, status, null, new Fault(kind, message), null, TRACE));
    }

    @Test
    void aConnectionToNowhereHasNoAddress() {
        assertThat(judged(new TimedOut(LIMIT, Phase.CONNECT, Trace.NONE)).fault())
                .isEqualTo(new Fault(ErrorKind.CONNECT_TIMEOUT, "No connection within 2 s"));
    }

    @Test
    void nothingShowsASecret() {
        Hop hop = new Hop("http://me:pw@h/?key=hunter2", 301, Phases.NONE);
        Trace trace = TRACE.withRedirects(List.of(hop));

        assertThat(judged(new NotResolved("no hunter2", trace)).toString()).doesNotContain("hunter2", "me:pw");
        assertThat(judged(new Responded(new Answer(200, "hunter2"), trace)).toString())
                .contains("http://***@h/?key=***", "version=***")
                .doesNotContain("hunter2", "me:pw");
        assertThat(judged(new Responded(new Answer(500, "hunter2"), trace)).toString())
                .doesNotContain("hunter2", "me:pw");
    }

    @Test
    void laterThanDueIsOurOwnDelay() {
        Attempt attempt = judged(new Responded(new Answer(200, ""), TRACE)).withMoreQueue(Duration.ofNanos(9_000));

        assertThat(attempt.trace().phases()).isEqualTo(new Phases(10, 2, 3, 4, 5, 6, 7));
    }
}
