package dev.probity.client.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.client.transport.ContentCoding.UndecodableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ContentCodingTest {
    private static final String TEXT = "what was written";

    @Test
    void leavesAnUncodedBodyAlone() throws UndecodableException {
        assertThat(decoded("identity", TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
    }

    @Test
    void undoesGzip() throws IOException, UndecodableException {
        assertThat(decoded("gzip", gzip(TEXT.getBytes(StandardCharsets.UTF_8)))).isEqualTo(TEXT);
        assertThat(decoded("X-GZIP", gzip(TEXT.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(TEXT);
    }

    @Test
    void undoesDeflateAsTheStandardMeansItAndAsSomeServersSendIt() throws IOException, UndecodableException {
        assertThat(decoded("deflate", deflate(false))).isEqualTo(TEXT);
        assertThat(decoded("deflate", deflate(true))).isEqualTo(TEXT);
    }

    @Test
    void undoesSeveralCodingsLastFirst() throws IOException, UndecodableException {
        assertThat(decoded("deflate, gzip", gzip(deflate(false)))).isEqualTo(TEXT);
    }

    @Test
    void refusesABodyThatGrowsBeyondTheLimit() throws IOException {
        byte[] bomb = gzip(new byte[5_000_000]);

        assertThat(bomb.length).isLessThan(10_000);
        assertThatThrownBy(() -> ContentCoding.decode(coding("gzip"), Bytes.copyOf(bomb), 1_000_000))
                .isInstanceOfSatisfying(
                        UndecodableException.class,
                        e -> assertThat(e.tooLarge()).isTrue());
    }

    @Test
    void saysWhenTheBodyIsNotWhatItsHeaderClaims() {
        assertThatThrownBy(() -> decoded("gzip", TEXT.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        UndecodableException.class,
                        e -> assertThat(e.tooLarge()).isFalse())
                .hasMessageContaining("not valid gzip");
        assertThatThrownBy(() -> decoded("br", new byte[1])).hasMessageContaining("unknown content coding \"br\"");
    }

    private static String decoded(String coding, byte[] body) throws UndecodableException {
        return ContentCoding.decode(coding(coding), Bytes.copyOf(body), 1000).text(StandardCharsets.UTF_8);
    }

    private static Headers coding(String coding) {
        return Headers.NONE.with("Content-Encoding", coding);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(coded)) {
            out.write(plain);
        }
        return coded.toByteArray();
    }

    private static byte[] deflate(boolean bare) throws IOException {
        ByteArrayOutputStream coded = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(coded, new Deflater(6, bare))) {
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        return coded.toByteArray();
    }
}
