package dev.probity.faults.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;

/// HTTP/1.1: everything is text, and what comes where is up to us.
record TextVoice(ChannelHandlerContext connection) implements Voice {
    @Override
    public Said answer(Response response, boolean toHead, boolean keepAlive) {
        return write(HttpText.of(response, toHead, keepAlive, connection.alloc()));
    }

    @Override
    public Said head(Act.Head head) {
        return bytes(HttpText.head(head.status(), head.headers()));
    }

    @Override
    public Said bytes(Bytes bytes) {
        return write(bytes.buffer());
    }

    private Said write(ByteBuf buffer) {
        int length = buffer.readableBytes();
        return new Said(connection.write(buffer), length);
    }

    /// The length or the end of the connection has said so.
    @Override
    public void end() {}

    @Override
    public void goOn() {
        var _ = connection.writeAndFlush(HttpText.CONTINUE.buffer());
    }

    @Override
    public void flush() {
        connection.flush();
    }
}
