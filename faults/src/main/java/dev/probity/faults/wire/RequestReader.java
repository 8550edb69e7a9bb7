package dev.probity.faults.wire;

import dev.probity.faults.wire.RequestEvent.Begin;
import dev.probity.faults.wire.RequestEvent.End;
import dev.probity.faults.wire.RequestEvent.Malformed;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/// Says what arrived, and keeps the beginning of the bodies.
final class RequestReader extends SimpleChannelInboundHandler<HttpObject> {
    private final Protocol protocol;
    private @Nullable ByteArrayOutputStream start;
    private long length;

    RequestReader(Protocol protocol) {
        this.protocol = protocol;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
        if (message.decoderResult().isFailure()) {
            context.fireChannelRead(refusal(message.decoderResult().cause()));
            return;
        }
        if (message instanceof HttpRequest request && request.protocolVersion().majorVersion() != 1) {
            context.fireChannelRead(Malformed.OTHER_VERSION);
        } else if (message instanceof HttpRequest request) {
            context.fireChannelRead(new Begin(head(request)));
        }
        if (message instanceof HttpContent content && content.content().isReadable()) {
            keep(content);
        }
        if (message instanceof LastHttpContent) {
            context.fireChannelRead(new End(takeBody()));
        }
    }

    private Request head(HttpRequest request) {
        return new Request(
                request.method().name(),
                request.uri(),
                RequestPath.of(request.uri()),
                request.headers(),
                HttpUtil.isKeepAlive(request),
                HttpUtil.is100ContinueExpected(request),
                protocol);
    }

    private void keep(HttpContent content) {
        if (start == null) {
            start = new ByteArrayOutputStream();
        }
        int readable = content.content().readableBytes();
        byte[] part = new byte[Math.min(readable, Body.KEPT - start.size())];
        content.content().getBytes(content.content().readerIndex(), part);
        start.writeBytes(part);
        length += readable;
    }

    private Body takeBody() {
        if (start == null) {
            return Body.NONE;
        }
        var body = new Body(Bytes.of(start.toByteArray()), length);
        start = null;
        length = 0;
        return body;
    }

    private static Malformed refusal(Throwable cause) {
        return switch (cause) {
            case TooLongHttpLineException _ -> new Malformed(414, "The request line is too long");
            case TooLongHttpHeaderException _ -> new Malformed(431, "The headers are too long");
            default -> Malformed.NOT_HTTP;
        };
    }
}
