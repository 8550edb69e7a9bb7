package dev.probity.probes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Fault;
import dev.probity.testkit.RawServer;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A 200 whose body is not what it should be is a failure that names the place.
class LyingBodyTest {
    private final HttpChecks checks = HttpChecks.start();

    @AfterEach
    void close() {
        checks.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null                        | Expected $.user.id to be at least 1, but $ is null",
                "{}                          | Expected $.user.id to be at least 1, but $ has no member \"user\"",
                "{\"User\": {\"id\": 3}}     | Expected $.user.id to be at least 1, but $ has no member \"user\", did you mean \"User\"?",
                "{\"user\": null}            | Expected $.user.id to be at least 1, but $.user is null",
                "{\"user\": {\"id\": null}}  | Expected $.user.id to be at least 1, got null",
                "{\"user\": {\"id\": \"3\"}} | Expected $.user.id to be at least 1, got \"3\" (a string)",
                "{\"user\": {\"id\": 0}}     | Expected $.user.id to be at least 1, got 0",
                "{\"user\": []}              | Expected $.user.id to be at least 1, but $.user is an array, not an object",
                "<html>sorry</html>          | Expected $.user.id to be at least 1, but the body is not JSON: ",
            })
    void namesTheJsonPath(String body, String message) throws Exception {
        Fault fault = fault(check(body, "assertions: [{json: $.user.id, atLeast: 1}]"));

        assertThat(fault.kind()).isEqualTo(ErrorKind.ASSERTION);
        assertThat(fault.message()).startsWith(message);
    }

    @Test
    void anEmptyBodyIsNoJson() throws Exception {
        assertThat(fault(check("", "assertions: [{json: $.status, equals: UP}]"))
                        .message())
                .isEqualTo(
                        "Expected $.status to equal \"UP\", but the body is not JSON: the text is empty at line 1, column 1");
    }

    @Test
    void aTrueBodyIsHealthy() throws Exception {
        CheckResult result = check("{\"user\": {\"id\": 3}}", "assertions: [{json: $.user.id, atLeast: 1}]");

        assertThat(result.status()).isEqualTo(Status.HEALTHY);
        assertThat(result.last().fault()).isNull();
    }

    @Test
    void theFirstFailureThatMakesItUnhealthyDecides() throws Exception {
        CheckResult result = check(
                "{\"a\": 1}",
                "assertions: [{json: $.a, equals: 2, else: DEGRADED}, {json: $.b, exists: true}, {json: $.c, exists: true}]");

        assertThat(result.status()).isEqualTo(Status.UNHEALTHY);
        assertThat(fault(result).message())
                .isEqualTo("Expected $.b to exist, but $ has no member \"b\" (it has \"a\")");
    }

    @Test
    void anotherVersionIsDegraded() throws Exception {
        CheckResult result = check("{\"version\": \"1.4.1\"}", "expectedVersion: 1.4.2");

        assertThat(result.status()).isEqualTo(Status.DEGRADED);
        assertThat(result.last().version()).isEqualTo("1.4.1");
        assertThat(fault(result).kind()).isEqualTo(ErrorKind.VERSION);
        assertThat(fault(result).message()).isEqualTo("Expected version 1.4.2, got 1.4.1 ($.version)");
    }

    private CheckResult check(String body, String... lines) throws InterruptedException {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.respond(200, body);
        })) {
            return checks.check(server.url("/"), lines);
        }
    }

    private static Fault fault(CheckResult result) {
        return Objects.requireNonNull(result.last().fault());
    }
}
