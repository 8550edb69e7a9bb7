package dev.probity.client.transport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Undoes the content codings of a body (RFC 9110, 8.4): gzip and deflate, within a bound, so that a small body
/// cannot fill the memory.
public final class ContentCoding {
    private ContentCoding() {}

    /// A body that cannot be decoded. The message says why.
    public static final class UndecodableException extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean tooLarge;

        private UndecodableException(String message, boolean tooLarge) {
            super(message);
            this.tooLarge = tooLarge;
        }

        /// Whether the body is larger than allowed, and not just damaged.
        public boolean tooLarge() {
            return tooLarge;
        }
    }

    /// The body without the codings its headers name.
    ///
    /// @param limit the longest result accepted, in bytes
    public static Bytes decode(Headers headers, Bytes body, long limit) throws UndecodableException {
        Bytes decoded = body;
        for (String coding : codings(headers).reversed()) {
            decoded = switch (coding) {
                case "gzip", "x-gzip" -> read(coding, GZIPInputStream::new, decoded, limit);
                case "deflate" -> read(coding, ContentCoding::inflating, decoded, limit);
                default -> throw new UndecodableException("unknown content coding \"" + coding + "\"", false);
            };
        }
        return decoded;
    }

    /// In the order in which the server applied them.
    private static List<String> codings(Headers headers) {
        List<String> codings = new ArrayList<>();
        for (String value : headers.all("content-encoding")) {
            for (String coding : value.toLowerCase(Locale.ROOT).split(",", -1)) {
                if (!coding.isBlank() && !coding.trim().equals("identity")) {
                    codings.add(coding.trim());
                }
            }
        }
        return codings;
    }

    private interface Decoding {
        InputStream open(InputStream coded) throws IOException;
    }

    private static Bytes read(String coding, Decoding decoding, Bytes body, long limit) throws UndecodableException {
        if (body.length() == 0) {
            return body;
        }
        try (InputStream decoded = decoding.open(new ByteArrayInputStream(body.toArray()))) {
            byte[] content = decoded.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
            if (content.length > limit) {
                throw new UndecodableException("the body is larger than " + limit + " bytes when decompressed", true);
            }
            return Bytes.owning(content);
        } catch (IOException e) {
            throw new UndecodableException("the body is not valid " + coding + " (" + e.getMessage() + ")", false);
        }
    }

    /// "deflate" is the zlib format, and bare deflate data from servers that misread the standard.
    private static InputStream inflating(InputStream coded) throws IOException {
        coded.mark(2);
        int header = (coded.read() << 8) | coded.read();
        coded.reset();
        boolean zlib = (header & 0x0f00) == 0x0800 && header % 31 == 0;
        return new InflaterInputStream(coded, new Inflater(!zlib));
    }
}
