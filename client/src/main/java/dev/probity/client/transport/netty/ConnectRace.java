package dev.probity.client.transport.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Connects to the first of several addresses that answers (RFC 8305, simplified).
///
/// The next address is tried when the one before has failed, or has not answered for a while, so that a host
/// with one dead address is as reachable as it is for browsers. When all fail, the first failure is the one
/// told. Belongs to one event loop.
final class ConnectRace {
    private static final long HEAD_START_MILLIS = 250;

    private final EventLoops loops;
    private final EventLoop loop;
    private final List<InetSocketAddress> addresses;
    private final Finish finish;

    private final List<Channel> running = new ArrayList<>();
    private int next;
    private boolean over;
    private @Nullable Throwable firstFailure;
    private @Nullable ScheduledFuture<?> headStart;

    interface Finish {
        void trying(InetSocketAddress address);

        void connected(Channel channel, InetSocketAddress address);

        void failed(Throwable cause);
    }

    /// @param addresses in order of preference, at least one
    ConnectRace(EventLoops loops, EventLoop loop, List<InetSocketAddress> addresses, Finish finish) {
        this.loops = loops;
        this.loop = loop;
        this.addresses = addresses;
        this.finish = finish;
    }

    void start() {
        InetSocketAddress address = addresses.get(next++);
        finish.trying(address);
        Channel channel;
        try {
            channel = loops.newSocket();
        } catch (RuntimeException e) {
            lost(e);
            return;
        }
        running.add(channel);
        loop.register(channel);
        ChannelFuture connect = channel.connect(address);
        if (next < addresses.size()) {
            headStart = loop.schedule(this::startNext, HEAD_START_MILLIS, TimeUnit.MILLISECONDS);
        }
        connect.addListener(future -> {
            if (future.isSuccess()) {
                won(channel, address);
            } else {
                running.remove(channel);
                channel.close();
                lost(future.cause());
            }
        });
    }

    private void startNext() {
        if (!over && next < addresses.size()) {
            stopHeadStart();
            start();
        }
    }

    private void won(Channel channel, InetSocketAddress address) {
        if (over) {
            channel.close();
            return;
        }
        running.remove(channel);
        cancel();
        finish.connected(channel, address);
    }

    private void lost(Throwable cause) {
        if (over) {
            return;
        }
        firstFailure = firstFailure == null ? cause : firstFailure;
        if (next < addresses.size()) {
            startNext();
        } else if (running.isEmpty()) {
            cancel();
            finish.failed(firstFailure);
        }
    }

    /// Closes what is still trying. Nothing is told any more.
    void cancel() {
        over = true;
        stopHeadStart();
        // Closing one tells its listener at once, which takes it off the list.
        List.copyOf(running).forEach(Channel::close);
    }

    private void stopHeadStart() {
        if (headStart != null) {
            headStart.cancel(false);
            headStart = null;
        }
    }
}
