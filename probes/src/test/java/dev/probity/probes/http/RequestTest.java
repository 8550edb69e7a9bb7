package dev.probity.probes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.Status;
import dev.probity.monitor.check.CheckResult;
import dev.probity.testkit.RawServer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is configured is what goes over the wire.
class RequestTest {
    private final HttpChecks checks = HttpChecks.start();
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    private final RawServer server = RawServer.start(client -> {
        requests.add(client.readRequest());
        client.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    });

    @AfterEach
    void close() {
        checks.close();
        server.close();
    }

    @Test
    void aPlainGet() throws Exception {
        checks.check(server.url("/health?full=1"));

        assertThat(requests.take())
                .startsWith("GET /health?full=1 HTTP/1.1\r\n")
                .containsIgnoringCase("\r\nhost: 127.0.0.1:" + server.port() + "\r\n")
                .containsIgnoringCase("\r\nuser-agent: Probity\r\n")
                .containsIgnoringCase("\r\naccept-encoding: gzip, deflate\r\n")
                .containsIgnoringCase("\r\nconnection: close\r\n")
                .doesNotContainIgnoringCase("content-length");
    }

    @Test
    void methodHeadersAndBody() throws Exception {
        checks.check(
                server.url("/orders"),
                "method: post",
                "headers: {X-Tenant: acme, user-agent: mine, Host: shop.example}",
                "body: '{\"id\": 1}'");

        assertThat(requests.take())
                .startsWith("POST /orders HTTP/1.1\r\n")
                .containsIgnoringCase("\r\nx-tenant: acme\r\n")
                .containsIgnoringCase("\r\nuser-agent: mine\r\n")
                .containsIgnoringCase("\r\nhost: shop.example\r\n")
                .containsIgnoringCase("\r\ncontent-length: 9\r\n")
                .endsWith("\r\n\r\n{\"id\": 1}");
    }

    @Test
    void aPostWithoutABodySaysSo() throws Exception {
        checks.check(server.url("/"), "method: POST");

        assertThat(requests.take()).containsIgnoringCase("\r\ncontent-length: 0\r\n");
    }

    @Test
    void credentialsOfTheUrlAreSentAndNotShown() throws Exception {
        String url = "http://ann:s3cret@127.0.0.1:" + server.port() + "/";
        CheckResult result = checks.check(url);

        assertThat(requests.take()).containsIgnoringCase("\r\nauthorization: Basic YW5uOnMzY3JldA==\r\n");
        assertThat(checks.load("- {name: it, url: \"" + url + "\"}")
                        .services()
                        .getFirst()
                        .url())
                .doesNotContain("s3cret");
        assertThat(result.status()).isEqualTo(Status.HEALTHY);
    }

    @Test
    void theSameConnectionIsUsedAgainWhereThatIsWanted() throws Exception {
        try (RawServer patient = RawServer.start(client -> {
            while (true) {
                requests.add(client.readRequest());
                client.respond(200, "ok");
            }
        })) {
            String service = "- {name: it, url: \"" + patient.url("/") + "\", connection: reuse}";
            var services = checks.load(service).services();
            CheckResult first = checks.run(services).getFirst();
            CheckResult second = checks.run(services).getFirst();

            assertThat(first.last().trace().reused()).isFalse();
            assertThat(second.last().trace().reused()).isTrue();
            assertThat(patient.connections()).isEqualTo(1);
            assertThat(requests.take()).doesNotContainIgnoringCase("connection: close");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "method: 'GET IT'            | expected an HTTP method such as GET, HEAD or POST",
                "method: CONNECT             | expected an HTTP method such as GET, HEAD or POST",
                "expectedStatus: 99          | expected status codes such as 200",
                "expectedStatus: [200, abc]  | expected status codes such as 200",
                "expectedStatus: 300-200     | expected status codes such as 200",
                "connection: keep            | expected one of fresh, reuse",
                "followRedirects: 21         | expected a whole number from 0 to 20",
                "followRedirects: -1         | expected a whole number from 0 to 20",
                "httpVersion: 3              | expected 1.1 or 2",
                "headers: [a]                | expected an object of names and text",
                "headers: {'a b': x}         | expected a header name",
                "headers: {a: \"b\\nc\"}     | expected a header value without line breaks",
                "headers: {Content-Length: 3}| Probity sets it itself",
            })
    void whatCannotBeSentIsRefused(String line, String complaint) {
        assertThat(checks.problems("http://host/", line))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains(complaint));
    }

    @ParameterizedTest
    @CsvSource({
        "http://, the host is missing",
        "http://a b/, white space",
        "http://h:99999/, the port 99999",
        "https:///x, the host is missing"
    })
    void aUrlThatIsNoneIsRefused(String url, String complaint) {
        assertThat(checks.problems(url))
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains(complaint));
    }
}
