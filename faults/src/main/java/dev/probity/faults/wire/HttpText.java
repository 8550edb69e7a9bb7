package dev.probity.faults.wire;

import dev.probity.faults.wire.Response.Header;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;

/// Writes answers as HTTP/1.1 wants them (RFC 9112).
public final class HttpText {
    static final Bytes CONTINUE = Bytes.latin("HTTP/1.1 100 Continue\r\n\r\n");
    private static final String OK = line(200);
    private static final int TYPICAL_HEAD = 160;

    private HttpText() {}

    /// For HEAD the body is left out and its length kept.
    static ByteBuf of(Response response, boolean toHead, boolean keepAlive, ByteBufAllocator allocator) {
        boolean bodyless = toHead || hasNoBody(response.status());
        ByteBuf buffer = allocator.buffer(TYPICAL_HEAD + response.body().length());
        ByteBufUtil.writeAscii(buffer, statusLine(response.status()));
        ByteBufUtil.writeUtf8(buffer, headers(response, keepAlive));
        if (!bodyless) {
            response.body().writeTo(buffer);
        }
        return buffer;
    }

    private static String statusLine(int status) {
        return status == 200 ? OK : line(status);
    }

    private static String line(int status) {
        return "HTTP/1.1 " + status + " " + HttpResponseStatus.valueOf(status).reasonPhrase() + "\r\n";
    }

    /// A head with exactly these headers, and the empty line that ends it.
    public static Bytes head(int status, List<Header> headers) {
        var text = new StringBuilder(statusLine(status));
        for (Header header : headers) {
            line(text, header.name(), header.value());
        }
        return Bytes.latin(text.append("\r\n").toString());
    }

    /// The header lines, and the empty one that ends them.
    private static String headers(Response response, boolean keepAlive) {
        var text = new StringBuilder(TYPICAL_HEAD);
        for (Header header : response.headers()) {
            line(text, header.name(), header.value());
        }
        if (!hasNoBody(response.status())) {
            line(text, "content-length", Integer.toString(response.body().length()));
        }
        // Said every time, because an HTTP/1.0 client takes silence to mean close and an HTTP/1.1 client keep-alive.
        line(text, "connection", keepAlive ? "keep-alive" : "close");
        return text.append("\r\n").toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
    }

    static boolean hasNoBody(int status) {
        return status == 204 || status == 304;
    }
}
