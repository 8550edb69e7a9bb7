package dev.probity.faults.wire;

import dev.probity.faults.wire.ServerExchange.Place;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.codec.http2.Http2StreamFrameToHttpObjectCodec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// The streams of one HTTP/2 connection. Each is a conversation of one request; what concerns them all is here.
final class Streams extends ChannelInboundHandlerAdapter {
    private static final int MOST_AT_ONCE = 1_000;
    private static final long LEAVING_MILLIS = 1_000;

    private final Responder responder;
    private final Timers timers;
    private final Channel connection;
    private final long number;
    private final Http2FrameCodec codec = codec();
    private final Set<Channel> serving = new LinkedHashSet<>();
    private int begun;
    private int lastStream;
    private boolean tired;
    private boolean leaving;
    private boolean stopping;

    private Streams(Responder responder, Timers timers, Channel connection, long number) {
        this.responder = responder;
        this.timers = timers;
        this.connection = connection;
        this.number = number;
    }

    /// Makes a connection speak HTTP/2.
    ///
    /// @param number of the connection in its server
    static void open(Responder responder, Timers timers, Channel connection, long number) {
        var streams = new Streams(responder, timers, connection, number);
        connection
                .pipeline()
                .addLast(streams.codec)
                .addLast(new Http2MultiplexHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel stream) {
                        streams.begin((Http2StreamChannel) stream);
                    }
                }))
                .addLast(streams);
    }

    /// Nothing is refused and no connection ended but as told: a client may reset as many streams as it likes, and the
    /// faults send headers that no standard allows.
    private static Http2FrameCodec codec() {
        return Http2FrameCodecBuilder.forServer()
                .initialSettings(Http2Settings.defaultSettings().maxConcurrentStreams(MOST_AT_ONCE))
                .validateHeaders(false)
                .encoderIgnoreMaxHeaderListSize(true)
                .decoderEnforceMaxRstFramesPerWindow(0, 0)
                .encoderEnforceMaxRstFramesPerWindow(0, 0)
                .decoupleCloseAndGoAway(true)
                .build();
    }

    private void begin(Http2StreamChannel stream) {
        if (tired) {
            finish();
        } else if (leaving) {
            reset(stream, ErrorCode.REFUSED_STREAM);
        } else {
            begun++;
            lastStream = stream.stream().id();
            serving.add(stream);
            stream.closeFuture().addListener(_ -> over(stream));
            stream.pipeline()
                    .addLast(new Http2StreamFrameToHttpObjectCodec(true, false))
                    .addLast(new RequestReader(Protocol.HTTP_2))
                    .addLast(new Conversation(responder, timers, new StreamLine(this, new Place(number, begun))));
        }
    }

    private void over(Channel stream) {
        serving.remove(stream);
        closeWhenDone();
    }

    static void reset(Channel stream, ErrorCode code) {
        var _ = stream.writeAndFlush(new DefaultHttp2ResetFrame(code.number()));
    }

    /// The next request finds the connection closed.
    void tire() {
        tired = true;
    }

    void leaveAfter(Channel stream, ErrorCode code) {
        leave(((Http2StreamChannel) stream).stream().id(), code);
        over(stream);
    }

    /// Streams of a client are odd, so the one before is two less.
    void leaveBefore(Channel stream, ErrorCode code) {
        leave(Math.max(0, ((Http2StreamChannel) stream).stream().id() - 2), code);
        over(stream);
    }

    /// The codec would only ever name the last stream there is, so the frame is written past it.
    private void leave(int last, ErrorCode code) {
        leaving = true;
        ChannelHandlerContext context = connection.pipeline().context(codec);
        codec.encoder()
                .frameWriter()
                .writeGoAway(context, last, code.number(), Unpooled.EMPTY_BUFFER, context.newPromise());
        context.flush();
    }

    ChannelFuture writeBetweenFrames(Bytes bytes) {
        return connection.pipeline().context(codec).writeAndFlush(bytes.buffer());
    }

    void finish() {
        Ending.finish(connection);
    }

    void reset() {
        Ending.reset(connection);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof Signal signal) {
            tell(signal);
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    private void tell(Signal signal) {
        if (signal == Signal.STOP) {
            stop();
        }
        for (Channel stream : new ArrayList<>(serving)) {
            stream.pipeline().fireUserEventTriggered(signal);
        }
        closeWhenDone();
    }

    private void stop() {
        stopping = true;
        if (!leaving) {
            leave(lastStream, ErrorCode.NO_ERROR);
        }
    }

    /// A client that is told to go goes by itself. Closing at once would let it see the end before it has understood
    /// what
    /// it was told.
    private void closeWhenDone() {
        if (!leaving || !serving.isEmpty()) {
            return;
        }
        if (stopping) {
            finish();
        } else {
            var closing = connection.eventLoop().schedule(this::finish, LEAVING_MILLIS, TimeUnit.MILLISECONDS);
            connection.closeFuture().addListener(_ -> closing.cancel(false));
        }
    }

    /// The connection broke. The client knows; there is nobody else to tell.
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Ending.cut(connection);
    }
}
