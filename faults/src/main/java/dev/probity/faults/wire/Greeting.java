package dev.probity.faults.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.http.HttpRequestDecoder;
import java.util.List;

/// Finds out by the first bytes what the client speaks: one who speaks HTTP/2 begins with the same words on every
/// connection (RFC 9113, section 3.4), whether it was agreed on in the TLS handshake or known before.
final class Greeting extends ByteToMessageDecoder {
    private static final byte[] HTTP_2 = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII);

    private final Responder responder;
    private final Timers timers;
    private final long number;

    /// @param number of the connection in its server
    Greeting(Responder responder, Timers timers, long number) {
        this.responder = responder;
        this.timers = timers;
        this.number = number;
    }

    @Override
    protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
        int same = 0;
        while (same < HTTP_2.length
                && same < in.readableBytes()
                && in.getByte(in.readerIndex() + same) == HTTP_2[same]) {
            same++;
        }
        if (same == HTTP_2.length) {
            Streams.open(responder, timers, context.channel(), number);
        } else if (same < in.readableBytes()) {
            openText(context);
        } else {
            return;
        }
        // What was read goes to those who come after.
        context.pipeline().remove(this);
    }

    private void openText(ChannelHandlerContext context) {
        context.pipeline()
                .addLast(new HttpRequestDecoder())
                .addLast(new RequestReader(Protocol.HTTP_1))
                .addLast(new Conversation(responder, timers, new TextLine(number)));
    }

    /// Nobody has asked for anything yet.
    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == Signal.STOP) {
            Ending.cut(context.channel());
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    /// The connection broke. The client knows; there is nobody else to tell.
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Ending.cut(context.channel());
    }
}
