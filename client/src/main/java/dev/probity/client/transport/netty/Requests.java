package dev.probity.client.transport.netty;

import dev.probity.client.transport.Call;
import dev.probity.client.transport.ConnectionUse;
import dev.probity.client.transport.Headers.Field;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import java.util.Set;

/// Writes a call as a request.
final class Requests {
    /// Without a body these still say that its length is zero (RFC 9110, 8.6).
    private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private Requests() {}

    static FullHttpRequest http1(Call call) {
        FullHttpRequest request = plain(call);
        if (call.connection() == ConnectionUse.FRESH) {
            request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        return request;
    }

    /// HTTP/2 knows no `Connection`; `Host` becomes `:authority` on the way.
    static FullHttpRequest http2(Call call) {
        return plain(call);
    }

    private static FullHttpRequest plain(Call call) {
        var content = call.body().length() == 0
                ? Unpooled.EMPTY_BUFFER
                : Unpooled.wrappedBuffer(call.body().toArray());
        FullHttpRequest request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.valueOf(call.method()),
                call.url().path(),
                content);
        HttpHeaders headers = request.headers();
        for (Field field : call.headers().fields()) {
            headers.add(field.name(), field.value());
        }
        if (!headers.contains(HttpHeaderNames.HOST)) {
            headers.set(HttpHeaderNames.HOST, call.url().origin().authority());
        }
        if (content.isReadable() || METHODS_WITH_BODY.contains(call.method())) {
            headers.set(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes());
        }
        return request;
    }
}
