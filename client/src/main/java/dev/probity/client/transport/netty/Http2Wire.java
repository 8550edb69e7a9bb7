package dev.probity.client.transport.netty;

import dev.probity.client.transport.ConnectionUse;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Version;
import dev.probity.client.transport.netty.ResponseCollector.Progress;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2SettingsFrame;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.codec.http2.Http2StreamChannelBootstrap;
import io.netty.handler.codec.http2.Http2StreamFrameToHttpObjectCodec;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An HTTP/2 connection: many requests at a time, a stream each.
final class Http2Wire extends ChannelInboundHandlerAdapter implements Wire {
    /// What a server that does not say must at least allow (RFC 9113, 6.5.2), and more than one client needs.
    private static final int MOST_STREAMS = 100;

    private final Connection connection;
    private final Channel channel;
    private final Released released;
    private final Map<RunningCall, Stream> streams = new HashMap<>();
    private volatile int capacity = MOST_STREAMS;
    private volatile boolean goingAway;

    private Http2Wire(Connection connection, Released released) {
        this.connection = connection;
        this.channel = connection.channel();
        this.released = released;
    }

    /// Makes a wire of a connection. On its loop only.
    static Http2Wire on(Connection connection, Released released) {
        Http2Wire wire = new Http2Wire(connection, released);
        Channel channel = connection.channel();
        Http2Settings settings = Http2Settings.defaultSettings().pushEnabled(false);
        channel.pipeline()
                .addLast(
                        Http2FrameCodecBuilder.forClient()
                                .initialSettings(settings)
                                .build(),
                        new Http2MultiplexHandler(new RefusePushes()),
                        wire);
        channel.config().setAutoRead(true);
        return wire;
    }

    @Override
    public void send(RunningCall call) {
        Stream stream = new Stream(call);
        streams.put(call, stream);
        call.onFailure(() -> cancel(call));
        call.requestLeaves();
        Future<Http2StreamChannel> opening = new Http2StreamChannelBootstrap(channel)
                .handler(stream.initializer())
                .open();
        opening.addListener((Future<Http2StreamChannel> opened) -> {
            if (!opened.isSuccess()) {
                call.requestIgnored();
                call.fail(
                        FailureKind.RESET,
                        "Connection closed by " + Addresses.text(connection.address())
                                + " before the request was sent");
            } else if (call.isOver()) {
                opened.getNow().close();
            } else {
                stream.open(opened.getNow());
            }
        });
    }

    @Override
    public void cancel(RunningCall call) {
        Stream stream = streams.remove(call);
        if (stream != null) {
            stream.close();
            leave(call);
        }
    }

    private void leave(RunningCall call) {
        boolean fresh = call.call().connection() == ConnectionUse.FRESH;
        released.by(this, !fresh && isOpen());
        if (fresh || (goingAway && streams.isEmpty())) {
            channel.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object frame) {
        if (frame instanceof Http2GoAwayFrame) {
            goingAway = true;
        } else if (frame instanceof Http2SettingsFrame settings) {
            Long most = settings.settings().maxConcurrentStreams();
            capacity = most == null ? capacity : (int) Math.max(1, Math.min(most, MOST_STREAMS));
        }
        ReferenceCountUtil.release(frame);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        for (RunningCall call : streams.keySet().toArray(RunningCall[]::new)) {
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
        return capacity;
    }

    @Override
    public boolean isOpen() {
        return connection.isOpen() && !goingAway;
    }

    /// One request and its response.
    private final class Stream extends ChannelInboundHandlerAdapter {
        private final RunningCall call;
        private final ResponseCollector response;
        private @Nullable Http2StreamChannel channel;

        Stream(RunningCall call) {
            this.call = call;
            this.response = new ResponseCollector(call, Version.HTTP_2);
        }

        ChannelInitializer<Channel> initializer() {
            return new ChannelInitializer<>() {
                @Override
                protected void initChannel(Channel stream) {
                    stream.pipeline().addLast(new Http2StreamFrameToHttpObjectCodec(false), Stream.this);
                }
            };
        }

        void open(Http2StreamChannel stream) {
            channel = stream;
            stream.writeAndFlush(Requests.http2(call.call())).addListener(written -> {
                if (written.isSuccess()) {
                    call.requestLeft();
                } else {
                    call.fail(written.cause());
                }
            });
        }

        void close() {
            if (channel != null) {
                channel.close();
            }
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            try {
                call.firstByteArrived();
                if (!call.isOver() && response.take((HttpObject) message) == Progress.COMPLETE) {
                    streams.remove(call);
                    leave(call);
                    response.deliver();
                }
            } finally {
                ReferenceCountUtil.release(message);
            }
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event instanceof Http2ResetFrame reset) {
                if (reset.errorCode() == Http2Error.REFUSED_STREAM.code()) {
                    call.requestIgnored();
                }
                Http2Error error = Http2Error.valueOf(reset.errorCode());
                call.fail(
                        FailureKind.RESET,
                        "Stream reset by " + Addresses.text(connection.address()) + " (" + error + ")");
            } else if (event instanceof Http2GoAwayFrame) {
                // Only streams the server says it has not looked at are told.
                call.requestIgnored();
                call.fail(
                        FailureKind.RESET,
                        Addresses.text(connection.address()) + " is going away and did not take the request");
            }
            ReferenceCountUtil.release(event);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (!call.isOver()) {
                call.fail(FailureKind.RESET, Failures.closed(call) + response.soFar());
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            call.fail(cause);
        }
    }

    /// We announce that we take no pushed streams; a server that pushes anyway gets them closed.
    private static final class RefusePushes extends ChannelInitializer<Channel> {
        @Override
        protected void initChannel(Channel stream) {
            stream.close();
        }
    }
}
