package dev.probity.faults.resilient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.probity.client.ClientConfig;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.breaker.BreakerConfig;
import dev.probity.client.exception.CertificateException;
import dev.probity.client.exception.ClientException;
import dev.probity.client.exception.ConnectTimeoutException;
import dev.probity.client.exception.ConnectionLostException;
import dev.probity.client.exception.ConnectionRefusedException;
import dev.probity.client.report.StopReason;
import dev.probity.client.retry.RetryConfig;
import dev.probity.client.transport.Sent;
import dev.probity.client.transport.netty.TransportOptions;
import dev.probity.faults.FaultServer;
import dev.probity.faults.config.ExtraPort;
import dev.probity.faults.config.ExtraPort.Kind;
import dev.probity.faults.config.FaultServerConfig;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of calls that fail before a request can be sent, and of those whose later attempts go well.
@TestInstance(Lifecycle.PER_CLASS)
class ResilientClientOutcomesTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(2);

    @AutoClose
    private final FaultServer server = FaultServer.start(FaultServerConfig.local()
            .withExtraPorts(Arrays.stream(Kind.values())
                    .map(kind -> new ExtraPort(kind, 0))
                    .toArray(ExtraPort[]::new)));

    @AutoClose
    private final ResilientClient client = client(LONG, LONG);

    private ResilientClient client(Duration connect, Duration attempt) {
        ClientConfig config = ClientConfig.DEFAULT
                .withBaseUrl(server.url().toString())
                .withTimeouts(attempt, Duration.ofMinutes(1))
                .withRetry(new RetryConfig(3, PAUSE, PAUSE, PAUSE, Duration.ofSeconds(60)))
                .withBreaker(BreakerConfig.NEVER)
                .withTransport(TransportOptions.DEFAULT.withTrusted(List.of(authority())));
        return ResilientClient.create(config.withTimeouts(config.timeouts().withConnect(connect)));
    }

    private X509Certificate authority() {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(server.authorityPem().getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.cert.CertificateException e) {
            throw new AssertionError(e);
        }
    }

    /// Nothing was sent, so every method may be tried again; a wrong certificate does not become right by it.
    @ParameterizedTest
    @EnumSource
    void failsBeforeAnythingIsSent(Kind port) {
        switch (port) {
            case REFUSED -> assertFails(client, port, ConnectionRefusedException.class, 3);
            case UNANSWERED, TLS_STALL -> {
                try (ResilientClient impatient = client(SHORT, LONG)) {
                    assertFails(impatient, port, ConnectTimeoutException.class, 3);
                }
            }
            case TLS_EXPIRED, TLS_SELF_SIGNED, TLS_WRONG_HOST ->
                assertFails(client, port, CertificateException.class, 1);
            case TLS ->
                assertThat(client.get(url(port) + "/health").report().attempts())
                        .hasSize(1);
        }
    }

    private void assertFails(ResilientClient caller, Kind port, Class<? extends ClientException> type, int attempts) {
        for (var kind : RequestKind.values()) {
            Request request = kind.request(url(port) + "/orders").requestId(port + "-" + kind);
            ClientException thrown = catchThrowableOfType(ClientException.class, () -> caller.send(request));

            assertThat(thrown).isExactlyInstanceOf(type);
            assertThat(thrown.report().attempts()).hasSize(attempts);
            assertThat(thrown.report().sent()).isEqualTo(Sent.NO);
            assertThat(server.oracle().of(port + "-" + kind).attempts()).isZero();
        }
    }

    private String url(Kind kind) {
        int port = server.extraPorts().stream()
                .filter(extra -> extra.kind() == kind)
                .findFirst()
                .orElseThrow()
                .port();
        return (kind.word().startsWith("tls") ? "https" : "http") + "://127.0.0.1:" + port;
    }

    @Test
    void twoTimeoutsAndThenAnAnswerAreThreeRequests() {
        try (ResilientClient impatient = client(SHORT, SHORT)) {
            Request request = Request.get("/msg").requestId("patience").header("X-Fault", "2x silence=1m");

            assertThat(impatient.send(request).status()).isEqualTo(200);
            assertThat(server.oracle().of("patience").attempts()).isEqualTo(3);
        }
    }

    @Test
    void theWaitTheServerAsksForIsKept() {
        Request request = Request.get("/msg").requestId("asked").header("X-Fault", "1x status=429; retry_after=1s");

        var report = client.send(request).report();

        assertThat(report.attempts().getLast().waited()).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1500));
        assertThat(server.oracle().of("asked").attempts()).isEqualTo(2);
    }

    /// The work was done and the answer lost: only the caller can know whether doing it twice is right.
    @Test
    void workThatMayHaveBeenDoneIsNotDoneTwice() {
        Request order =
                Request.post("/healthy").text("three").requestId("order").header("X-Fault", "1x reset");

        assertThatExceptionOfType(ConnectionLostException.class)
                .isThrownBy(() -> client.send(order))
                .satisfies(thrown -> assertThat(thrown.report().stopped()).isEqualTo(StopReason.MAY_HAVE_TAKEN_EFFECT));
        assertThat(server.oracle().of("order").executions()).isOne();
    }
}
