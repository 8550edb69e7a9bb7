package dev.probity.client.transport.netty;

import dev.probity.client.transport.TlsSession;
import io.netty.channel.Channel;
import io.netty.channel.EventLoop;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/// A channel that is connected, and secured if it had to be.
///
/// @param tls null without TLS
record Connection(
        Channel channel,
        InetSocketAddress address,
        @Nullable TlsSession tls) {
    EventLoop loop() {
        return channel.eventLoop();
    }

    boolean isOpen() {
        return channel.isActive();
    }

    /// Closes it, from any thread.
    void close() {
        channel.close();
    }

    /// Runs the action when it has closed.
    void onClose(Runnable action) {
        channel.closeFuture().addListener(closed -> action.run());
    }
}
