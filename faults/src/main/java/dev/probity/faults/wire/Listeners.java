package dev.probity.faults.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/// The listening sockets: all of them, or none.
record Listeners(List<Channel> channels) {
    /// @throws CannotListenException when a port cannot be had; those before it are free again
    static Listeners open(ServerBootstrap bootstrap, String host, List<Integer> ports) {
        var channels = new ArrayList<Channel>();
        var listeners = new Listeners(channels);
        try {
            for (int port : ports) {
                channels.add(listen(bootstrap, host, port));
            }
        } catch (CannotListenException failure) {
            listeners.close();
            throw failure;
        }
        return listeners;
    }

    private static Channel listen(ServerBootstrap bootstrap, String host, int port) {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new CannotListenException(host, port, new UnknownHostException("Unknown host"));
        }
        var bound = bootstrap.bind(address).awaitUninterruptibly();
        Throwable failure = bound.cause();
        if (failure != null) {
            throw new CannotListenException(host, port, failure);
        }
        bound.channel().pipeline().addLast(new Quiet());
        return bound.channel();
    }

    List<Integer> ports() {
        return channels.stream()
                .map(channel -> ((InetSocketAddress) channel.localAddress()).getPort())
                .toList();
    }

    void close() {
        channels.forEach(channel -> channel.close().awaitUninterruptibly());
    }

    /// Accepting can fail when the process is out of file descriptors. Netty pauses for a second and tries again;
    /// without this it would also print a trace for each attempt.
    private static final class Quiet extends ChannelInboundHandlerAdapter {
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {}
    }
}
