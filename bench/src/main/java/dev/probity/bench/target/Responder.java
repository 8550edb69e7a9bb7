package dev.probity.bench.target;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.util.concurrent.TimeUnit;

/// Answers the requests of one connection as they wish, and notes the times.
final class Responder extends SimpleChannelInboundHandler<HttpObject> {
    private final WireClock clock;
    private final Ledger ledger;

    Responder(WireClock clock, Ledger ledger) {
        this.clock = clock;
        this.ledger = ledger;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject piece) {
        if (!(piece instanceof HttpRequest request)) {
            return;
        }
        Wish wish = Wish.parse(request.uri());
        boolean keepAlive = HttpUtil.isKeepAlive(request);
        long arrival = clock.arrived();
        Runnable answer = () -> answer(context, wish, keepAlive, arrival);
        if (wish.held()) {
            ledger.hold(() -> context.executor().execute(answer));
        } else if (wish.afterMillis() > 0) {
            context.executor().schedule(answer, wish.afterMillis(), TimeUnit.MILLISECONDS);
        } else {
            answer.run();
        }
    }

    private void answer(ChannelHandlerContext context, Wish wish, boolean keepAlive, long arrival) {
        ChannelFuture written = context.writeAndFlush(Unpooled.wrappedBuffer(Answer.bytes(keepAlive)));
        if (wish.isNoted()) {
            ledger.note(clock.stamp(wish.id(), arrival));
        }
        if (!keepAlive) {
            written.addListener(ChannelFutureListener.CLOSE);
        }
    }

    /// A client that leaves is no event; anything else shows in the client's figures.
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
