package dev.probity.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.faults.config.FaultServerConfig;
import java.io.IOException;
import java.net.http.HttpHeaders;
import org.junit.jupiter.api.Test;

/// Who may use the server from a page of another origin.
class OtherOriginsTest {
    private static final String ORIGIN = "https://a.example";

    @Test
    void nobodyUnlessTold() throws Exception {
        try (var server = FaultServer.start(FaultServerConfig.local());
                var client = new Client(server.url())) {
            assertThat(client.get("/msg", "Origin", ORIGIN).header("access-control-allow-origin"))
                    .isEmpty();
            assertThat(preflight(client, ORIGIN).map()).doesNotContainKey("access-control-allow-origin");
        }
    }

    @Test
    void anybodyWhenToldSo() throws Exception {
        try (var server = FaultServer.start(FaultServerConfig.local().withCorsOrigins("*"));
                var client = new Client(server.url())) {
            assertThat(client.get("/msg", "Origin", ORIGIN).header("access-control-allow-origin"))
                    .isEqualTo("*");
            assertThat(client.get("/msg").header("access-control-allow-origin")).isEmpty();
            server.injection().failCount(1);
            assertThat(client.get("/msg", "Origin", ORIGIN).header("access-control-allow-origin"))
                    .isEqualTo("*");
        }
    }

    @Test
    void onlyThoseNamed() throws Exception {
        try (var server = FaultServer.start(FaultServerConfig.local().withCorsOrigins(ORIGIN));
                var client = new Client(server.url())) {
            var allowed = client.get("/msg", "Origin", ORIGIN);
            assertThat(allowed.header("access-control-allow-origin")).isEqualTo(ORIGIN);
            assertThat(allowed.header("vary")).isEqualToIgnoringCase("origin");
            assertThat(client.get("/msg", "Origin", "https://b.example").header("access-control-allow-origin"))
                    .isEmpty();
        }
    }

    @Test
    void aBrowserThatAsksFirstIsToldWhatItMaySend() throws Exception {
        try (var server = FaultServer.start(FaultServerConfig.local().withCorsOrigins(ORIGIN));
                var client = new Client(server.url())) {
            var told = preflight(client, ORIGIN);
            assertThat(told.firstValue("access-control-allow-origin")).contains(ORIGIN);
            assertThat(told.firstValue("access-control-allow-methods").orElse(""))
                    .contains("GET")
                    .contains("DELETE");
            assertThat(told.firstValue("access-control-allow-headers")).contains("x-request-id, x-fault");
            assertThat(server.journal().newest(10, _ -> true)).isEmpty();
        }
    }

    private static HttpHeaders preflight(Client client, String origin) throws IOException, InterruptedException {
        return client.options(
                        "/msg",
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        "GET",
                        "Access-Control-Request-Headers",
                        "x-request-id, x-fault")
                .response()
                .headers();
    }
}
