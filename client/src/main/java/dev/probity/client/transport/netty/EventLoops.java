package dev.probity.client.transport.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The threads that do the network work, and the kinds of socket that fit them.
final class EventLoops implements AutoCloseable {
    private static final int IN_A_ROW = 8;

    private final EventLoopGroup group;
    private final ChannelFactory<? extends SocketChannel> sockets;
    private final ChannelFactory<? extends DatagramChannel> datagrams;
    private final List<EventLoop> all = new ArrayList<>();
    private final Map<EventLoop, Starts> starts = new HashMap<>();
    private final AtomicInteger inARow = new AtomicInteger();

    private EventLoops(
            EventLoopGroup group,
            ChannelFactory<? extends SocketChannel> sockets,
            ChannelFactory<? extends DatagramChannel> datagrams) {
        this.group = group;
        this.sockets = sockets;
        this.datagrams = datagrams;
        group.forEach(loop -> all.add((EventLoop) loop));
        all.forEach(loop -> starts.put(loop, new Starts((SingleThreadEventLoop) loop)));
    }

    /// Epoll where it is wanted and there, else NIO.
    static EventLoops start(boolean nativeParts, int threads) {
        DefaultThreadFactory names = new DefaultThreadFactory("probity-net", true);
        if (nativeParts && Epoll.isAvailable()) {
            var group = new MultiThreadIoEventLoopGroup(threads, names, EpollIoHandler.newFactory());
            return new EventLoops(group, EpollSocketChannel::new, EpollDatagramChannel::new);
        }
        var group = new MultiThreadIoEventLoopGroup(threads, names, NioIoHandler.newFactory());
        return new EventLoops(group, NioSocketChannel::new, NioDatagramChannel::new);
    }

    /// Each time another one, for work that takes long.
    EventLoop next() {
        return group.next();
    }

    /// Eight times the same one, for work that takes microseconds: what begins together then wakes up one
    /// loop and not all of them.
    EventLoop nextInARow() {
        return all.get(Math.floorMod(inARow.getAndIncrement() / IN_A_ROW, all.size()));
    }

    /// Where calls of a loop wait for their turn to begin.
    Starts startsOf(EventLoop loop) {
        return Objects.requireNonNull(starts.get(loop));
    }

    /// A socket that has not been connected. It reads nothing until somebody listens, so that no byte gets
    /// lost.
    ///
    /// @throws io.netty.channel.ChannelException when the system gives no more sockets
    Channel newSocket() {
        SocketChannel channel = sockets.newChannel();
        channel.config().setAutoRead(false);
        channel.config().setOption(ChannelOption.TCP_NODELAY, true);
        // The call has one alarm for all its limits; a second timer per connection would be waste.
        channel.config().setOption(ChannelOption.CONNECT_TIMEOUT_MILLIS, 0);
        return channel;
    }

    ChannelFactory<? extends SocketChannel> sockets() {
        return sockets;
    }

    ChannelFactory<? extends DatagramChannel> datagrams() {
        return datagrams;
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
