package dev.probity.bench.target;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;

/// Notes when bytes come from a socket and when they go to it. Stands next to the socket, before TLS.
final class WireClock extends ChannelDuplexHandler {
    private long arrived;
    private long leaving;
    private long left;

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        arrived = System.nanoTime();
        context.fireChannelRead(message);
    }

    @Override
    public void flush(ChannelHandlerContext context) {
        leaving = System.nanoTime();
        context.flush();
        left = System.nanoTime();
    }

    /// When the bytes read last had come.
    long arrived() {
        return arrived;
    }

    Stamp stamp(int id, long arrival) {
        return new Stamp(id, arrival, leaving, left);
    }
}
