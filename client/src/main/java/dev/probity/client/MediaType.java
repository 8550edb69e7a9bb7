package dev.probity.client;

import dev.probity.client.transport.Headers;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `Content-Type`, as far as a client needs it.
final class MediaType {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s\";]+)");

    private MediaType() {}

    /// UTF-8 where none is named, or none that is known here.
    static Charset charset(Headers headers) {
        Matcher charset = CHARSET.matcher(headers.first("content-type").orElse(""));
        try {
            return charset.find() ? Charset.forName(charset.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    /// Whether the body describes a problem (RFC 9457).
    static boolean isProblem(Headers headers) {
        String type = headers.first("content-type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("application/problem+json");
    }
}
