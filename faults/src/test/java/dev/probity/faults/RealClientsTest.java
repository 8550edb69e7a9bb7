package dev.probity.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.probity.client.transport.Call;
import dev.probity.client.transport.ConnectionUse;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Headers;
import dev.probity.client.transport.Limits;
import dev.probity.client.transport.Transport;
import dev.probity.client.transport.Url;
import dev.probity.client.transport.Version;
import dev.probity.client.transport.netty.NettyTransport;
import dev.probity.client.transport.netty.TransportOptions;
import dev.probity.faults.config.ExtraPort;
import dev.probity.faults.config.ExtraPort.Kind;
import dev.probity.faults.config.FaultServerConfig;
import dev.probity.faults.wire.Protocol;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What curl, the JDK's client and our own transport see of every fault. The table of docs/faults.md is what this test
/// found; with `-Dfaults.table=rewrite` it writes the table anew.
class RealClientsTest {
    private static final Path DOCS = Path.of("..", "docs", "faults.md");
    private static final Duration PATIENT = Duration.ofSeconds(20);
    private static final int TRIES = 5;
    private static final Duration IMPATIENT = Duration.ofSeconds(1);
    private static final String HEAD = "| fault | curl | JDK client | our transport |\n|---|---|---|---|\n";
    private static final List<String> HEADERS = List.of(
            "status=503; retry_after=1",
            "latency=5s",
            "slow_body=50ms",
            "bandwidth=20",
            "cut=5",
            "wrong_length=10",
            "wrong_length=-10",
            "bad_chunk",
            "garbage",
            "header_flood=1000",
            "empty",
            "reset",
            "reset=headers",
            "reset=body",
            "silence=1m",
            "close_on_next",
            "unexpected_body=204",
            "unexpected_body=304",
            "compressed_garbage",
            "wrong_shape=missing",
            "goaway",
            "goaway=after",
            "rst_stream",
            "rst_stream=headers",
            "rst_stream=body",
            "refused_stream");
    private static final List<String> SLOW = List.of("latency=5s", "slow_body=50ms", "bandwidth=20", "silence=1m");

    @TempDir
    private Path directory;

    private FaultServer server;
    private HttpClient jdk;
    private Transport transport;
    private Path authority;
    private SSLContext context;
    private TransportOptions options;
    private int calls;
    private Protocol protocol = Protocol.HTTP_1;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        boolean curl = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "curl")));
        assumeTrue(curl || "true".equals(System.getenv("CI")), "curl is not installed");
        server = FaultServer.start(FaultServerConfig.local()
                .withExtraPorts(Arrays.stream(Kind.values())
                        .map(kind -> new ExtraPort(kind, 0))
                        .toArray(ExtraPort[]::new)));
        authority = Files.writeString(directory.resolve("authority.pem"), server.authorityPem());
        var trusted = (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(
                        new ByteArrayInputStream(server.authorityPem().getBytes(StandardCharsets.US_ASCII)));
        context = trusting(trusted);
        options = TransportOptions.DEFAULT.withTrusted(List.of(trusted));
        begin();
    }

    /// With no connection that an earlier fault could have spoiled.
    private void begin() {
        end();
        jdk = HttpClient.newBuilder()
                .sslContext(context)
                .version(
                        switch (protocol) {
                            case HTTP_1 -> HttpClient.Version.HTTP_1_1;
                            case HTTP_2 -> HttpClient.Version.HTTP_2;
                        })
                .build();
        transport = new NettyTransport(options);
    }

    private void end() {
        if (transport != null) {
            jdk.shutdownNow();
            transport.close();
        }
    }

    @AfterEach
    void stop() {
        end();
        if (server != null) {
            server.close();
        }
    }

    @Test
    void seeWhatTheDocumentationSays() throws IOException, InterruptedException {
        var rows = new StringBuilder(HEAD);
        faults(rows, server.url().resolve("/msg"));
        for (ExtraPort extra : server.extraPorts()) {
            boolean tls = extra.kind().word().startsWith("tls");
            URI url = URI.create((tls ? "https" : "http") + "://127.0.0.1:" + extra.port() + "/msg");
            boolean stalls = extra.kind() == Kind.UNANSWERED || extra.kind() == Kind.TLS_STALL;
            row(rows, "port `" + extra.kind().word() + "`", url, "", stalls ? IMPATIENT : PATIENT);
        }
        compare(rows.toString());
    }

    @Test
    void seeWhatTheDocumentationSaysOverHttp2() throws IOException, InterruptedException {
        protocol = Protocol.HTTP_2;
        int port = server.extraPorts().stream()
                .filter(extra -> extra.kind() == Kind.TLS)
                .findFirst()
                .orElseThrow()
                .port();
        var rows = new StringBuilder(HEAD);
        faults(rows, URI.create("https://127.0.0.1:" + port + "/msg"));
        compare(rows.toString());
    }

    private void faults(StringBuilder rows, URI url) throws IOException, InterruptedException {
        for (String header : HEADERS) {
            row(rows, "`X-Fault: " + header + "`", url, header, SLOW.contains(header) ? IMPATIENT : PATIENT);
        }
    }

    private void row(StringBuilder rows, String name, URI url, String fault, Duration limit)
            throws IOException, InterruptedException {
        rows.append("| ").append(name);
        List<Visitor> visitors = List.of(this::byCurl, this::byJdk, this::byTransport);
        for (int i = 0; i < visitors.size(); i++) {
            rows.append(" | ").append(seen(visitors.get(i), new Question(url, fault, limit), documented(name, i)));
        }
        rows.append(" |\n");
    }

    private record Question(URI url, String fault, Duration limit) {
        Question morePatiently() {
            return new Question(url, fault, limit.multipliedBy(2));
        }
    }

    /// A busy machine can make a client notice another consequence of the same fault first, such as that it cannot send
    /// before that nothing comes. So who sees something else than documented looks again.
    private String seen(Visitor visitor, Question question, String documented)
            throws IOException, InterruptedException {
        String seen = "";
        for (int i = 0; i < TRIES && !seen.equals(documented); i++) {
            seen = seen(visitor, i < 2 ? question : question.morePatiently());
        }
        return seen;
    }

    private String seen(Visitor visitor, Question question) throws IOException, InterruptedException {
        begin();
        String seen = visitor.visit(question.url(), question.fault(), nextKey(), question.limit());
        if (question.fault().equals("close_on_next")) {
            seen = visitor.visit(question.url(), "", nextKey(), question.limit());
        }
        int times = server.oracle().of("call-" + calls).attempts();
        return times > 1 ? seen + ", sent " + times + " times" : seen;
    }

    /// What the table for this protocol says now; empty when it has no such row.
    private String documented(String row, int visitor) throws IOException {
        Matcher table = table(protocol).matcher(Files.readString(DOCS));
        assertThat(table.find()).isTrue();
        return table.group(2)
                .lines()
                .map(line -> line.split(" \\| |^\\| | \\|$", -1))
                .filter(cells -> cells.length > visitor + 2 && cells[1].equals(row))
                .map(cells -> cells[visitor + 2])
                .findFirst()
                .orElse("");
    }

    private static Pattern table(Protocol protocol) {
        String name = switch (protocol) {
            case HTTP_1 -> "HTTP/1.1";
            case HTTP_2 -> "HTTP/2";
        };
        return Pattern.compile("(?s)(<!-- table of " + name + " -->\n)(.*?)(<!-- end of table -->)");
    }

    private String nextKey() {
        calls++;
        return "call-" + calls;
    }

    /// Asks for a URL and says what it saw.
    @FunctionalInterface
    private interface Visitor {
        String visit(URI url, String fault, String key, Duration limit) throws IOException, InterruptedException;
    }

    private String byCurl(URI url, String fault, String key, Duration limit) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", "--compressed"));
        command.add(
                switch (protocol) {
                    case HTTP_1 -> "--http1.1";
                    case HTTP_2 -> "--http2";
                });
        command.addAll(List.of("--noproxy", "*", "--cacert", authority.toString()));
        command.addAll(List.of("--max-time", Long.toString(limit.toSeconds()), "-H", "X-Request-ID: " + key));
        command.addAll(List.of("-H", "X-Fault:" + fault, url.toString()));
        Process process = new ProcessBuilder(command).start();
        String status = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        int exit = process.waitFor();
        return exit == 0 ? status : "exit " + exit;
    }

    private String byJdk(URI url, String fault, String key, Duration limit) throws InterruptedException {
        var request = HttpRequest.newBuilder(url).timeout(limit).header("X-Request-ID", key);
        if (!fault.isEmpty()) {
            request.header("X-Fault", fault);
        }
        try {
            var response = jdk.send(request.build(), BodyHandlers.ofString());
            assertThat(response.version()).isEqualTo(jdk.version());
            return Integer.toString(response.statusCode());
        } catch (IOException e) {
            return e.getClass().getSimpleName();
        }
    }

    private String byTransport(URI url, String fault, String key, Duration limit) throws InterruptedException {
        Headers headers = Headers.NONE.with("X-Request-ID", key);
        Call call = Call.get(Url.parse(url.toString()))
                .withHeaders(fault.isEmpty() ? headers : headers.with("X-Fault", fault))
                .withLimits(Limits.total(limit))
                .withVersion(
                        switch (protocol) {
                            case HTTP_1 -> Version.HTTP_1_1;
                            case HTTP_2 -> Version.HTTP_2;
                        })
                .over(ConnectionUse.POOLED);
        return switch (transport.send(call)) {
            case Exchange.Reply reply -> Integer.toString(reply.status());
            case Exchange.Failure failure -> failure.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private void compare(String found) throws IOException {
        String docs = Files.readString(DOCS);
        String updated = table(protocol).matcher(docs).replaceFirst("$1" + Matcher.quoteReplacement(found) + "$3");
        if (System.getProperty("faults.table", "").equals("rewrite")) {
            Files.writeString(DOCS, updated);
        } else {
            assertThat(updated)
                    .as("the table of docs/faults.md; -Dfaults.table=rewrite writes it anew")
                    .isEqualTo(docs);
        }
    }

    private static SSLContext trusting(X509Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load((InputStream) null, null);
        store.setCertificateEntry("authority", certificate);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
