package dev.probity.faults.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.TimeUnit;

/// The ways to part with a client.
final class Ending {
    private static final long LINGER_MILLIS = 1_000;

    private Ending() {}

    /// In the middle of whatever was going on.
    static void cut(Channel channel) {
        var _ = channel.close();
    }

    /// With a TCP reset: closing without lingering throws away what is unsent and says so.
    static void reset(Channel channel) {
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        cut(channel);
    }

    /// After the last answer. Closing at once would reset the connection if the client is still sending, and
    /// the reset would overtake the answer (RFC 9112, section 9.6). So only our side is closed, and the rest is
    /// read and dropped until the client closes too, or has had its time.
    static void finish(Channel channel) {
        if (channel instanceof DuplexChannel duplex && channel.isActive()) {
            var tls = channel.pipeline().get(SslHandler.class);
            // TLS says its own goodbye before.
            var said = tls == null ? channel.newSucceededFuture() : tls.closeOutbound();
            said.addListener(_ -> duplex.shutdownOutput());
            var deadline = channel.eventLoop().schedule(() -> cut(channel), LINGER_MILLIS, TimeUnit.MILLISECONDS);
            channel.closeFuture().addListener(_ -> deadline.cancel(false));
        } else {
            cut(channel);
        }
    }
}
