package dev.probity.faults.wire;

import dev.probity.faults.wire.Response.Header;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2Headers;
import java.util.List;
import java.util.Locale;

/// HTTP/2: a head becomes a HEADERS frame, and bytes become DATA frames. Bytes before there is a head are part of no
/// stream; they go out as they are, between the frames, where the client cannot understand them.
final class FrameVoice implements Voice {
    private final ChannelHandlerContext stream;
    private final Streams connection;
    private boolean begun;
    private boolean ended;

    FrameVoice(ChannelHandlerContext stream, Streams connection) {
        this.stream = stream;
        this.connection = connection;
    }

    @Override
    public Said answer(Response response, boolean toHead, boolean keepAlive) {
        begun = true;
        ended = true;
        Http2Headers headers = headers(response.status(), response.headers());
        if (!HttpText.hasNoBody(response.status())) {
            headers.setInt("content-length", response.body().length());
        }
        Bytes body = toHead || HttpText.hasNoBody(response.status()) ? Bytes.NONE : response.body();
        var written = stream.write(new DefaultHttp2HeadersFrame(headers, body.isEmpty()));
        return body.isEmpty() ? new Said(written, 0) : data(body, true);
    }

    @Override
    public Said head(Act.Head head) {
        begun = true;
        return new Said(stream.write(new DefaultHttp2HeadersFrame(headers(head.status(), head.headers()))), 0);
    }

    /// Headers of the connection have no place in HTTP/2, but for those that a fault wants to be wrong.
    private static Http2Headers headers(int status, List<Header> headers) {
        Http2Headers all = new DefaultHttp2Headers(false).status(Integer.toString(status));
        for (Header header : headers) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (!name.equals("connection")) {
                all.add(name, header.value());
            }
        }
        return all;
    }

    @Override
    public Said bytes(Bytes bytes) {
        return begun ? data(bytes, false) : new Said(connection.writeBetweenFrames(bytes), bytes.length());
    }

    private Said data(Bytes bytes, boolean last) {
        return new Said(stream.write(new DefaultHttp2DataFrame(bytes.buffer(), last)), bytes.length());
    }

    @Override
    public void end() {
        if (begun && !ended) {
            ended = true;
            var _ = data(Bytes.NONE, true);
        }
    }

    @Override
    public void goOn() {
        var _ = stream.writeAndFlush(new DefaultHttp2HeadersFrame(new DefaultHttp2Headers().status("100")));
    }

    @Override
    public void flush() {
        stream.flush();
    }
}
