package dev.probity.bench.contender;

import dev.probity.bench.net.Sockets;
import dev.probity.bench.target.Answer;
import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslContext;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Makes one request after the other, over one connection or over a new one each time. Lives on one event loop
/// and has one connection at a time; for that reason one handler can serve them all.
///
/// A connection for one request ends when the server closes it: who closes first keeps the port occupied.
@Sharable
final class BareClient extends ChannelInboundHandlerAdapter {
    private final String host;
    private final InetSocketAddress address;
    private final boolean reuse;
    private final ByteBuf request;
    private final Bootstrap bootstrap;
    private BareRound round = new BareRound(0);
    private @Nullable Channel kept;
    private int received;

    BareClient(String host, InetSocketAddress address, boolean reuse, @Nullable SslContext tls, EventLoop loop) {
        this.host = host;
        this.address = address;
        this.reuse = reuse;
        this.request = request(host + ":" + address.getPort(), reuse);
        this.bootstrap = new Bootstrap()
                .group(loop)
                .channel(Sockets.best().client())
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        secure(channel, tls);
                        channel.pipeline().addLast(BareClient.this);
                    }
                });
    }

    private static ByteBuf request(String authority, boolean reuse) {
        String text = "GET / HTTP/1.1\r\nHost: " + authority + "\r\nConnection: " + (reuse ? "keep-alive" : "close")
                + "\r\nUser-Agent: Bare\r\nAccept: */*\r\n\r\n";
        return Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII));
    }

    private void secure(Channel channel, @Nullable SslContext tls) {
        if (tls != null) {
            channel.pipeline().addLast(tls.newHandler(channel.alloc(), host, address.getPort()));
        }
    }

    /// Takes part in a round until there is nothing left to do. On the client's event loop.
    void join(BareRound next) {
        round = next;
        requestNext();
    }

    private void requestNext() {
        if (!round.take()) {
            return;
        }
        received = 0;
        if (kept != null) {
            send(kept);
        } else {
            bootstrap.connect(address).addListener(connected -> {
                if (!connected.isSuccess()) {
                    end(false);
                }
            });
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        send(context.channel());
    }

    private void send(Channel channel) {
        channel.writeAndFlush(request.duplicate());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        received += bytes.readableBytes();
        bytes.release();
        if (reuse && received == Answer.length(true)) {
            kept = context.channel();
            end(true);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (!reuse) {
            end(received == Answer.length(false));
        }
    }

    private void end(boolean well) {
        round.ended(well);
        requestNext();
    }

    /// The end of the connection tells the round.
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
