package dev.probity.client.transport.netty;

import dev.probity.client.transport.ConnectionUse;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Version;
import dev.probity.client.transport.netty.ResponseCollector.Progress;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequestEncoder;
import io.netty.handler.codec.http.HttpResponseDecoder;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// An HTTP/1.1 connection: one request at a time.
///
/// Bytes that nobody asked for end the connection, so that no later call can take them for its answer.
final class Http1Wire extends ChannelInboundHandlerAdapter implements Wire {
    private static final int LONGEST_LINE = 16 << 10;
    private static final int LONGEST_HEADER = 64 << 10;
    private static final String GREETING = "HTTP/";
    private static final int QUOTED_BYTES = 40;
    /// How long a connection that is of no more use waits for the server to close it. Who closes first keeps
    /// the port occupied for a minute, and ours are the scarcer ones.
    private static final long LINGER_MILLIS = 1000;

    private final Connection connection;
    private final Channel channel;
    private final Released released;
    private final Decoder decoder = new Decoder();

    private @Nullable RunningCall call;
    private @Nullable ResponseCollector response;
    private boolean complete;

    private Http1Wire(Connection connection, Released released) {
        this.connection = connection;
        this.channel = connection.channel();
        this.released = released;
    }

    /// Makes a wire of a connection. On its loop only.
    static Http1Wire on(Connection connection, Released released) {
        Http1Wire wire = new Http1Wire(connection, released);
        Channel channel = connection.channel();
        channel.pipeline().addLast(wire.decoder, new HttpRequestEncoder(), wire);
        channel.config().setAutoRead(true);
        return wire;
    }

    @Override
    public void send(RunningCall next) {
        if (!channel.isActive()) {
            released.by(this, false);
            next.fail(
                    FailureKind.RESET,
                    "Connection closed by " + Addresses.text(connection.address()) + " before the request was sent");
            return;
        }
        call = next;
        response = new ResponseCollector(next, Version.HTTP_1_1);
        next.onFailure(() -> cancel(next));
        next.requestLeaves();
        channel.writeAndFlush(Requests.http1(next.call())).addListener(written -> {
            if (written.isSuccess()) {
                next.requestLeft();
            } else {
                next.fail(written.cause());
            }
        });
    }

    @Override
    public void cancel(RunningCall cancelled) {
        if (call == cancelled) {
            forget();
            channel.close();
            released.by(this, false);
        }
    }

    private void forget() {
        call = null;
        response = null;
        complete = false;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (response == null || complete) {
                channel.close();
            } else {
                complete = response.take((HttpObject) message) == Progress.COMPLETE;
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    /// Only now is it known whether more came than was asked for.
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (complete) {
            finish();
        }
    }

    private void finish() {
        ResponseCollector finished = response;
        RunningCall answered = call;
        if (finished == null || answered == null) {
            return;
        }
        boolean reusable = answered.call().connection() == ConnectionUse.POOLED
                && finished.keepsAlive()
                && channel.isActive()
                && !decoder.hasSurplus();
        forget();
        if (!reusable) {
            linger();
        }
        released.by(this, reusable);
        finished.deliver();
    }

    private void linger() {
        ScheduledFuture<?> end =
                channel.eventLoop().schedule((Runnable) channel::close, LINGER_MILLIS, TimeUnit.MILLISECONDS);
        channel.closeFuture().addListener(closed -> end.cancel(false));
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (complete) {
            finish();
        } else if (call != null) {
            String soFar = response == null ? "" : response.soFar();
            call.fail(FailureKind.RESET, Failures.closed(call) + soFar);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        if (call != null && !complete) {
            call.fail(cause);
        }
        channel.close();
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public int capacity() {
        return 1;
    }

    @Override
    public boolean isOpen() {
        return connection.isOpen();
    }

    /// Decodes responses, and notes when the first byte of one arrives.
    private final class Decoder extends HttpResponseDecoder {
        Decoder() {
            super(new HttpDecoderConfig().setMaxInitialLineLength(LONGEST_LINE).setMaxHeaderSize(LONGEST_HEADER));
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) throws Exception {
            RunningCall waiting = call;
            if (waiting == null) {
                ReferenceCountUtil.release(message);
                channel.close();
                return;
            }
            if (waiting.phase() != Phase.TRANSFER) {
                waiting.firstByteArrived();
                if (message instanceof ByteBuf bytes && !greets(bytes)) {
                    String quote = quote(bytes);
                    bytes.release();
                    waiting.fail(FailureKind.PROTOCOL, "Expected an HTTP response, got " + quote);
                    return;
                }
            }
            super.channelRead(context, message);
        }

        /// A response to HEAD has no body, whatever its headers say.
        @Override
        protected boolean isContentAlwaysEmpty(HttpMessage message) {
            return (call != null && call.call().method().equals("HEAD")) || super.isContentAlwaysEmpty(message);
        }

        boolean hasSurplus() {
            return actualReadableBytes() > 0;
        }
    }

    private static boolean greets(ByteBuf bytes) {
        int first = bytes.getByte(bytes.readerIndex());
        if (first == '\r' || first == '\n') {
            return true;
        }
        int length = Math.min(GREETING.length(), bytes.readableBytes());
        String begin = bytes.toString(bytes.readerIndex(), length, StandardCharsets.US_ASCII);
        return GREETING.startsWith(begin);
    }

    private static String quote(ByteBuf bytes) {
        int length = Math.min(QUOTED_BYTES, bytes.readableBytes());
        String begin = bytes.toString(bytes.readerIndex(), length, StandardCharsets.ISO_8859_1);
        return "\"" + begin.replaceAll("[^ -~]", ".") + (length < bytes.readableBytes() ? "…\"" : "\"");
    }
}
