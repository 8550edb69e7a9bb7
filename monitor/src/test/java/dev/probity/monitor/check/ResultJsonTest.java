package dev.probity.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.json.JsonText;
import dev.probity.monitor.probe.Hop;
import dev.probity.monitor.probe.Phases;
import dev.probity.monitor.probe.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultJsonTest {
    private static final Instant DUE = Instant.parse("2026-11-20T22:36:01.120Z");
    private static final Instant BEGUN = Instant.parse("2026-11-20T22:36:01.121987654Z");

    @Test
    void aResultWithEverythingInIt() {
        Phases phases = new Phases(61, 1_000, 204, 2_500, 87, 411_869, 124);
        Hop hop = new Hop("http://h/old", 301, new Phases(5, 0, 0, 0, 0, 1_500, 0));
        Trace trace = new Trace(phases, "127.0.0.1:8001", true, Instant.parse("2027-01-01T00:00:00Z"), List.of(hop));
        Fault refused = new Fault(ErrorKind.REFUSED, "Connection refused by 127.0.0.1:8001");
        Attempt first = new Attempt(1, BEGUN, Status.UNHEALTHY, null, refused, null, Trace.NONE);
        Attempt second = new Attempt(2, BEGUN.plusSeconds(1), Status.HEALTHY, 200, null, "1.4.2", trace);

        String json = ResultJson.of(new CheckResult("id", "A name", List.of(first, second), DUE, BEGUN))
                .toString();

        assertThat(json).isEqualTo(JsonText.read("""
                {
                  "serviceId": "id", "serviceName": "A name",
                  "status": "HEALTHY", "healthy": true,
                  "statusCode": 200, "responseTimeMs": 415.784, "error": null, "errorKind": null,
                  "attempts": [
                    {
                      "number": 1, "startedAt": "2026-11-20T22:36:01.121Z", "status": "UNHEALTHY",
                      "statusCode": null, "responseTimeMs": null,
                      "error": "Connection refused by 127.0.0.1:8001", "errorKind": "refused",
                      "phases": {"queueMs": 0, "dnsMs": 0, "connectMs": 0, "tlsMs": 0, "writeMs": 0, "waitMs": 0,
                                 "transferMs": 0},
                      "address": null, "redirects": []
                    },
                    {
                      "number": 2, "startedAt": "2026-11-20T22:36:02.121Z", "status": "HEALTHY",
                      "statusCode": 200, "responseTimeMs": 415.784, "error": null, "errorKind": null,
                      "phases": {"queueMs": 0.061, "dnsMs": 1, "connectMs": 0.204, "tlsMs": 2.5, "writeMs": 0.087,
                                 "waitMs": 411.869, "transferMs": 0.124},
                      "address": "127.0.0.1:8001",
                      "redirects": [{"url": "http://h/old", "statusCode": 301, "responseTimeMs": 1.5}]
                    }
                  ],
                  "phases": {"queueMs": 0.061, "dnsMs": 1, "connectMs": 0.204, "tlsMs": 2.5, "writeMs": 0.087,
                             "waitMs": 411.869, "transferMs": 0.124},
                  "address": "127.0.0.1:8001", "connection": "reused", "version": "1.4.2",
                  "certificateExpiresAt": "2027-01-01T00:00:00Z",
                  "scheduledAt": "2026-11-20T22:36:01.120Z", "checkedAt": "2026-11-20T22:36:01.121Z"
                }""").toString());
    }

    @Test
    void whatIsNotKnownIsNull() {
        Fault fault = new Fault(ErrorKind.CONNECT_TIMEOUT, "No connection within 2 s");
        Attempt attempt = new Attempt(1, BEGUN, Status.UNHEALTHY, null, fault, null, Trace.NONE);

        String json = ResultJson.of(result(attempt)).toString();

        assertThat(json)
                .contains(
                        "\"healthy\":false",
                        "\"statusCode\":null,\"responseTimeMs\":null,\"error\":\"No connection within 2 s\"",
                        "\"errorKind\":\"connect-timeout\"",
                        "\"address\":null,\"connection\":\"fresh\",\"version\":null,\"certificateExpiresAt\":null");
    }

    @Test
    void roundMillisecondsHaveNoExponent() {
        Phases phases = new Phases(0, 0, 0, 0, 0, 2_000_000, 100_000);
        Attempt attempt = new Attempt(1, BEGUN, Status.DEGRADED, 200, null, null, Trace.NONE.withPhases(phases));

        assertThat(ResultJson.of(result(attempt)).toString())
                .contains("\"responseTimeMs\":2100,", "\"waitMs\":2000,\"transferMs\":100}", "\"healthy\":true");
    }

    @Test
    void theLastAttemptSpeaksForTheCheck() {
        Attempt first = new Attempt(1, BEGUN, Status.UNHEALTHY, 500, null, null, Trace.NONE);
        Phases phases = new Phases(7, 0, 0, 0, 0, 9, 0);
        Attempt last = new Attempt(2, BEGUN, Status.DEGRADED, 200, null, null, Trace.NONE.withPhases(phases));
        CheckResult result = new CheckResult("id", "name", List.of(first, last), DUE, BEGUN);

        assertThat(result.last()).isEqualTo(last);
        assertThat(result.status()).isEqualTo(Status.DEGRADED);
        assertThat(result.phases()).isEqualTo(phases);
        assertThat(result.responseTime()).isEqualTo(Duration.ofNanos(9_000));
    }

    @Test
    void withoutAnAnswerThereIsNoResponseTime() {
        assertThat(result(new Attempt(1, BEGUN, Status.UNKNOWN, null, null, null, Trace.NONE))
                        .responseTime())
                .isNull();
    }

    @Test
    void aResultHasAnAttempt() {
        assertThatThrownBy(() -> new CheckResult("id", "name", List.of(), DUE, BEGUN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void everyKindIsAWord(ErrorKind kind) {
        assertThat(kind.word()).matches("[a-z]+(-[a-z]+)*");
    }

    private static CheckResult result(Attempt attempt) {
        return new CheckResult("id", "name", List.of(attempt), DUE, BEGUN);
    }
}
