package dev.probity.probes.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.probe.Hop;
import dev.probity.monitor.probe.Outcome;
import dev.probity.monitor.probe.Outcome.Responded;
import dev.probity.monitor.probe.Probe;
import dev.probity.testkit.Conversation;
import dev.probity.testkit.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectTest {
    private final HttpChecks checks = HttpChecks.start();
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final RawServer server = RawServer.start(this::serve);

    @AfterEach
    void close() {
        checks.close();
        server.close();
    }

    /// `/to/STATUS/PATH` leads on, `/loop` to itself, everything else has arrived.
    private void serve(Conversation client) throws IOException {
        String request = client.readRequest();
        requests.add(request);
        String path = request.split(" ", 3)[1];
        if (path.startsWith("/to/")) {
            String[] parts = path.split("/", 4);
            redirect(client, parts[2], "/" + parts[3]);
        } else if (path.equals("/loop")) {
            redirect(client, "302", "/loop");
        } else if (path.equals("/nowhere")) {
            client.send("HTTP/1.1 302 X\r\nContent-Length: 0\r\n\r\n");
        } else {
            client.respond(200, "arrived");
        }
    }

    private static void redirect(Conversation client, String status, String location) throws IOException {
        client.send("HTTP/1.1 " + status + " X\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
    }

    @Test
    void aRedirectIsAnAnswerUnlessFollowingIsAskedFor() throws Exception {
        CheckResult result = checks.check(server.url("/to/301/end"));

        assertFault(result, ErrorKind.STATUS, "Expected status 200-299, got 301");
        assertThat(server.requests()).isEqualTo(1);
    }

    @Test
    void eachHopIsRecorded() throws Exception {
        CheckResult result = checks.check(server.url("/to/301/to/307/end"), "followRedirects: 5");

        assertThat(result.status()).isEqualTo(Status.HEALTHY);
        assertThat(result.last().statusCode()).isEqualTo(200);
        assertThat(result.last().trace().redirects())
                .extracting(Hop::url, Hop::statusCode)
                .containsExactly(tuple(server.url("/to/301/to/307/end"), 301), tuple(server.url("/to/307/end"), 307));
        long hops = result.last().trace().redirects().stream()
                .mapToLong(hop -> hop.phases().total().toNanos())
                .sum();
        assertThat(result.phases().total().toNanos()).isGreaterThan(hops);
    }

    @Test
    void anAttemptThatBeganWithoutWaitingFollowsAsWell() throws Exception {
        String url = server.url("/to/301/to/307/end");
        Probe probe = checks.load("- {name: it, url: \"" + url + "\", followRedirects: 5}")
                .services()
                .getFirst()
                .probe();

        Outcome outcome = new BegunProbe(probe).attempt(Duration.ofSeconds(30));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Responded.class,
                        arrived -> assertThat(arrived.response().statusCode()).isEqualTo(200));
        assertThat(outcome.trace().redirects()).extracting(Hop::statusCode).containsExactly(301, 307);
    }

    @Test
    void aLoopEndsAfterAsManyAsAllowed() throws Exception {
        CheckResult result = checks.check(server.url("/loop"), "followRedirects: 3");

        assertFault(result, ErrorKind.STATUS, "Expected status 200-299, got 302");
        assertThat(result.last().trace().redirects()).hasSize(3);
        assertThat(server.requests()).isEqualTo(4);
    }

    @Test
    void aRedirectToNowhereIsAnAnswer() throws Exception {
        assertFault(
                checks.check(server.url("/nowhere"), "followRedirects: 3"),
                ErrorKind.STATUS,
                "Expected status 200-299, got 302");
    }

    @ParameterizedTest
    @CsvSource({
        "301, POST, GET",
        "302, POST, GET",
        "303, POST, GET",
        "303, PUT, GET",
        "307, POST, POST",
        "308, PUT, PUT",
        "301, PUT, PUT",
        "302, HEAD, HEAD",
        "303, HEAD, HEAD"
    })
    void theMethodChangesOnlyWhereItMust(int status, String method, String expected) throws Exception {
        checks.check(server.url("/to/" + status + "/end"), "followRedirects: 1", "method: " + method);

        assertThat(requests.take()).startsWith(method + " /to/");
        assertThat(requests.take()).startsWith(expected + " /end ");
    }

    @Test
    void credentialsDoNotLeaveTheirHost() throws Exception {
        try (RawServer first = RawServer.start(client -> {
            client.readRequest();
            redirect(client, "302", server.url("/end"));
        })) {
            checks.check(
                    first.url("/"),
                    "followRedirects: 1",
                    "headers: {Authorization: Bearer x, Cookie: a=b, X-Other: kept}");

            assertThat(requests.take())
                    .doesNotContainIgnoringCase("authorization")
                    .doesNotContainIgnoringCase("cookie")
                    .containsIgnoringCase("\r\nx-other: kept\r\n");
        }
    }

    @Test
    void theTimeoutCoversAllHops() throws Exception {
        try (RawServer slow = RawServer.start(client -> {
            client.readRequest();
            LockSupport.parkNanos(120_000_000);
            redirect(client, "302", "/again");
        })) {
            CheckResult result = checks.check(slow.url("/"), "followRedirects: 20", "timeout: 300ms");

            assertFault(result, ErrorKind.TIMEOUT, "No response within 300 ms (waiting for the first byte)");
            assertThat(result.last().trace().redirects()).hasSize(2);
        }
    }

    private static void assertFault(CheckResult result, ErrorKind kind, String message) {
        assertThat(result.last().fault()).isNotNull();
        assertThat(result.last().fault().kind()).isEqualTo(kind);
        assertThat(result.last().fault().message()).isEqualTo(message);
    }
}
