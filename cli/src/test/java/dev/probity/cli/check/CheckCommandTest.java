package dev.probity.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.cli.Commands;
import dev.probity.documents.JsonText;
import dev.probity.faults.simulator.Simulator;
import dev.probity.faults.simulator.SimulatorConfig;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.TestCertificates;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class CheckCommandTest {
    @TempDir
    private Path directory = Path.of("");

    private final Simulator simulator = Simulator.start(new SimulatorConfig("127.0.0.1", List.of(0)));
    private final String base = "http://127.0.0.1:" + simulator.ports().getFirst();

    @AfterEach
    void close() {
        simulator.close();
    }

    private String file(String yaml) throws IOException {
        return Files.writeString(directory.resolve("services.yaml"), yaml.replace("BASE", base))
                .toString();
    }

    private String goodAndBad() throws IOException {
        return file("""
                - {name: Good, url: BASE/health, environment: production, tags: [core]}
                - {name: Bad, url: BASE/unhealthy, group: payments}
                - {name: Off, url: BASE/health, enabled: false}
                """);
    }

    @Test
    void theTableIsForPeople() throws Exception {
        Commands command = Commands.plain();

        assertThat(command.run("check", goodAndBad())).isEqualTo(1);
        assertThat(command.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("STATUS     SERVICE +TIME  CODE  ERROR"),
                        line -> assertThat(line).matches("HEALTHY    Good     +[0-9.]+ ms   200"),
                        line -> assertThat(line)
                                .matches("UNHEALTHY  Bad      +[0-9.]+ ms   500  Expected status 200-299, got 500"),
                        line -> assertThat(line).isEmpty(),
                        line -> assertThat(line).matches("2 services: 1 healthy, 1 unhealthy \\([0-9.]+ m?s\\)"));
        assertThat(command.err()).isEmpty();
    }

    @Test
    void colourIsForTerminals() throws Exception {
        Commands coloured = Commands.coloured();
        coloured.run("check", goodAndBad());

        assertThat(coloured.out()).contains("\u001b[32mHEALTHY  \u001b[0m").contains("\u001b[1;31mUNHEALTHY\u001b[0m");
    }

    @Test
    void jsonIsAnArrayOfResults() throws Exception {
        Commands command = Commands.plain();
        command.run("check", goodAndBad(), "--output", "json");

        JsonArray results = (JsonArray) new JsonText().parse(command.out());
        assertThat(results.elements()).hasSize(2);
        JsonObject good = (JsonObject) results.elements().getFirst();
        assertThat(good.members().keySet())
                .containsExactly(
                        "serviceId",
                        "serviceName",
                        "status",
                        "healthy",
                        "statusCode",
                        "responseTimeMs",
                        "error",
                        "errorKind",
                        "attempts",
                        "phases",
                        "address",
                        "connection",
                        "version",
                        "certificateExpiresAt",
                        "scheduledAt",
                        "checkedAt");
        assertThat(good.toString())
                .contains("\"serviceId\":\"good\"", "\"status\":\"HEALTHY\"", "\"healthy\":true", "\"error\":null");
        assertThat(results.elements().getLast().toString())
                .contains("\"error\":\"Expected status 200-299, got 500\"", "\"errorKind\":\"status\"");
    }

    @Test
    void jsonLinesAreOneResultEach() throws Exception {
        Commands command = Commands.plain();
        command.run("check", goodAndBad(), "-o", "jsonl");

        assertThat(command.out().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(new JsonText().parse(line)).isInstanceOf(JsonObject.class));
    }

    @Test
    void junitIsWhatCiSystemsRead() throws Exception {
        Commands command = Commands.plain();
        command.run("check", goodAndBad(), "-o", "junit");

        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(command.out())));
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        Element good = (Element) document.getElementsByTagName("testcase").item(0);
        assertThat(good.getAttribute("classname")).isEqualTo("probity.production");
        assertThat(good.getAttribute("name")).isEqualTo("Good");
        Element failure = (Element) document.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("Expected status 200-299, got 500");
        assertThat(failure.getAttribute("type")).isEqualTo("status");
        assertThat(failure.getTextContent()).contains("attempt 1 at ").contains(base + "/unhealthy");
    }

    @Test
    void prometheusTextHasOneSamplePerServiceAndGauge() throws Exception {
        Commands command = Commands.plain();
        command.run("check", goodAndBad(), "-o", "prometheus");

        assertThat(command.out().lines())
                .contains(
                        "# TYPE probe_success gauge",
                        "probe_success{service=\"good\",instance=\"" + base + "/health\",environment=\"production\"} 1",
                        "probe_success{service=\"bad\",instance=\"" + base + "/unhealthy\"} 0",
                        "probe_http_status_code{service=\"bad\",instance=\"" + base + "/unhealthy\"} 500",
                        "probity_service_status{service=\"bad\",instance=\"" + base
                                + "/unhealthy\",status=\"UNHEALTHY\"} 1")
                .anyMatch(line -> line.startsWith("probe_http_duration_seconds{service=\"good\"")
                        && line.contains("phase=\"processing\""));
    }

    @Test
    void onlySomeServicesCanBeChosen() throws Exception {
        assertThat(Commands.plain().run("check", goodAndBad(), "--only", "good"))
                .isZero();
        assertThat(Commands.plain().run("check", goodAndBad(), "--only", "core"))
                .isZero();
        assertThat(Commands.plain().run("check", goodAndBad(), "--only", "production"))
                .isZero();
        assertThat(Commands.plain().run("check", goodAndBad(), "--only", "payments,good"))
                .isEqualTo(1);
        Commands none = Commands.plain();
        assertThat(none.run("check", goodAndBad(), "--only", "paymens")).isEqualTo(2);
        assertThat(none.err())
                .contains("no service has the id, tag, group or environment \"paymens\", did you mean \"payments\"?");
    }

    @Test
    void theExitCodeSaysWhatIsAsked() throws Exception {
        String degraded = file("- {name: Slow, url: BASE/unhealthy, expectedStatus: 500, degradedAfter: 1ms}");

        assertThat(Commands.plain().run("check", degraded)).isZero();
        assertThat(Commands.plain().run("check", degraded, "--fail-on", "degraded"))
                .isEqualTo(1);
        assertThat(Commands.plain().run("check", goodAndBad(), "--fail-on", "never"))
                .isZero();
    }

    @Test
    void noServicesAreNoProblem() throws Exception {
        Commands command = Commands.plain();

        assertThat(command.run("check", file("[]"))).isZero();
        assertThat(command.out()).contains("0 services");
    }

    @Test
    void retriesAndTimeoutOfTheCommandLineWin() throws Exception {
        Commands command = Commands.plain();
        command.run(
                "check",
                file("- {name: Slow, url: BASE/slow, timeout: 9s}"),
                "--timeout",
                "50ms",
                "--retries",
                "2",
                "--retry-delay",
                "1ms",
                "-o",
                "json");

        assertThat(command.out())
                .contains("\"error\":\"No response within 50 ms (waiting for the first byte)\"")
                .contains("\"number\":3")
                .doesNotContain("\"number\":4");
    }

    @Test
    void aHostCanBeLedSomewhereElse() throws Exception {
        int port = simulator.ports().getFirst();
        String file = file("- {name: Mock, url: 'http://mock:8001/health'}");

        assertThat(Commands.plain().run("check", file, "--resolve", "mock=127.0.0.1:" + port))
                .isZero();
        assertThat(Commands.plain().run("check", file, "--resolve", "mock:8001=127.0.0.1:" + port))
                .isZero();
        assertThat(Commands.plain().run("check", file, "--resolve", "mock:8001=[::1]:1", "--timeout", "1s"))
                .isEqualTo(1);
    }

    @Test
    void furtherCertificatesCanBeTrusted() throws Exception {
        TestCertificates certificates = TestCertificates.create();
        Path pem = Files.writeString(directory.resolve("ca.pem"), certificates.authorityPem());
        try (RawServer server = RawServer.startTls(TestCertificates.tls(certificates.server("shop.test")), client -> {
            client.readRequest();
            client.respond(200, "ok");
        })) {
            String file = file("- {name: Shop, url: 'https://shop.test/'}");
            String route = "shop.test=127.0.0.1:" + server.port();

            assertThat(Commands.plain().run("check", file, "--resolve", route)).isEqualTo(1);
            assertThat(Commands.plain().run("check", file, "--resolve", route, "--cacert", pem.toString()))
                    .isZero();
        }
    }

    @Test
    void servicesCanComeFromStandardInput() {
        Commands command = Commands.withInput("[{\"name\": \"Good\", \"url\": \"" + base + "/health\"}]");

        assertThat(command.run("check", "-")).isZero();
    }

    @Test
    void secretsAreShownNowhere() throws Exception {
        Commands command = Commands.withVariables(Map.of("TOKEN", "s3cret-token"));
        int code = command.run("check", file("""
                        - name: It
                          url: BASE/health?key=${TOKEN}
                          headers: {Authorization: "Bearer ${TOKEN}"}
                          assertions: [{header: x-echo, equals: "${TOKEN}"}]
                        """), "-o", "junit");

        assertThat(code).isEqualTo(1);
        assertThat(command.out() + command.err()).doesNotContain("s3cret-token").contains("***");
    }
}
