package dev.probity.faults.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import java.util.concurrent.atomic.AtomicLong;

/// Gives each accepted connection its handlers, from bytes to responder.
final class NewConnection extends ChannelInitializer<Channel> {
    private final ChannelGroup connections;
    private final Opening opening;
    private final Responder responder;
    private final Timers timers;
    private final AtomicLong accepted = new AtomicLong();

    NewConnection(ChannelGroup connections, Opening opening, Responder responder, Timers timers) {
        this.connections = connections;
        this.opening = opening;
        this.responder = responder;
        this.timers = timers;
    }

    @Override
    protected void initChannel(Channel connection) {
        connections.add(connection);
        opening.prepare(connection);
        connection.pipeline().addLast(new Greeting(responder, timers, accepted.incrementAndGet()));
    }
}
