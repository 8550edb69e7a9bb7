package dev.probity.probes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Fault;
import dev.probity.testkit.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CompressionTest {
    private final HttpChecks checks = HttpChecks.start();

    @AfterEach
    void close() {
        checks.close();
    }

    @Test
    void aCompressedBodyIsReadAsWhatItSays() throws Exception {
        CheckResult result = check("gzip", gzip("{\"status\": \"UP\"}".getBytes(StandardCharsets.UTF_8)));

        assertThat(result.status()).isEqualTo(Status.HEALTHY);
    }

    @Test
    void aBombDoesNotGoOff() throws Exception {
        Fault fault = Objects.requireNonNull(
                check("gzip", gzip(new byte[50 << 20])).last().fault());

        assertThat(fault.kind()).isEqualTo(ErrorKind.BODY_TOO_LARGE);
        assertThat(fault.message()).contains("larger than 10485760 bytes when decompressed");
    }

    @Test
    void aBodyThatIsNotWhatItsHeaderSays() throws Exception {
        Fault fault = Objects.requireNonNull(
                check("gzip", new byte[] {1, 2, 3}).last().fault());

        assertThat(fault.kind()).isEqualTo(ErrorKind.PROTOCOL);
        assertThat(fault.message()).startsWith("Malformed response: the body is not valid gzip");
    }

    private CheckResult check(String coding, byte[] body) throws InterruptedException {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.send("HTTP/1.1 200 OK\r\nContent-Encoding: " + coding + "\r\nContent-Length: " + body.length
                    + "\r\n\r\n");
            client.send(body);
        })) {
            return checks.check(server.url("/"), "assertions: [{json: $.status, equals: UP}]");
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(coded)) {
            out.write(plain);
        }
        return coded.toByteArray();
    }
}
