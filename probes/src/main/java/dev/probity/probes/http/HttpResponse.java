package dev.probity.probes.http;

import dev.probity.client.transport.Bytes;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.monitor.probe.Response;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A reply as assertions see it.
///
/// @param body without content codings
record HttpResponse(Reply reply, Bytes body) implements Response {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]+)");

    @Override
    public int statusCode() {
        return reply.status();
    }

    @Override
    public List<String> headers(String name) {
        return reply.headers().all(name);
    }

    @Override
    public String text() {
        return body.text(charset());
    }

    private Charset charset() {
        String type = reply.headers().first("Content-Type").orElse("");
        if (type.indexOf(';') < 0) {
            return StandardCharsets.UTF_8;
        }
        Matcher named = CHARSET.matcher(type);
        if (!named.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(named.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return StandardCharsets.UTF_8;
        }
    }
}
