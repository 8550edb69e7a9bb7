package dev.probity.bench.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/// Asks as fast as it is answered, over a number of connections, on one thread.
final class Load {
    private final LongFunction<String> requestId;
    private final AtomicLong asked = new AtomicLong();

    /// @param requestId of the n-th request of all
    Load(LongFunction<String> requestId) {
        this.requestId = requestId;
    }

    static Load withoutIds() {
        return new Load(_ -> "");
    }

    /// @param median of the time from a request to its answer
    record Result(double perSecond, Duration median, Duration p99) {}

    Result run(int port, int connections, Duration length) throws InterruptedException {
        EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
        var run = new Run(length.toNanos());
        try {
            for (int i = 0; i < connections; i++) {
                new Bootstrap()
                        .group(loop)
                        .channel(EpollSocketChannel.class)
                        .handler(new Asking(run))
                        .connect("127.0.0.1", port)
                        .sync();
            }
            Thread.sleep(length);
            return loop.submit(run::result).sync().getNow();
        } finally {
            loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
        }
    }

    /// What one run has seen; belongs to the thread of the load.
    private static final class Run {
        private static final int BUCKETS = 100_000;
        private static final long BUCKET_NANOS = 10_000;

        private final int[] latencies = new int[BUCKETS];
        private final long begin = System.nanoTime();
        private final long length;
        private long answers;

        private Run(long length) {
            this.length = length;
        }

        private void answered(long sentAt) {
            long now = System.nanoTime();
            if (now - begin < length) {
                answers++;
                latencies[(int) Math.min(BUCKETS - 1, (now - sentAt) / BUCKET_NANOS)]++;
            }
        }

        private Result result() {
            return new Result(answers * 1e9 / length, percentile(0.5), percentile(0.99));
        }

        private Duration percentile(double share) {
            long seen = 0;
            int bucket = 0;
            while (bucket < BUCKETS - 1 && seen + latencies[bucket] < answers * share) {
                seen += latencies[bucket];
                bucket++;
            }
            return Duration.ofNanos((bucket + 1) * BUCKET_NANOS);
        }
    }

    private final class Asking extends SimpleChannelInboundHandler<ByteBuf> {
        private final Run run;
        private long sentAt;

        private Asking(Run run) {
            this.run = run;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            ask(context);
        }

        private void ask(ChannelHandlerContext context) {
            String id = requestId.apply(asked.incrementAndGet());
            String header = id.isEmpty() ? "" : "X-Request-ID: " + id + "\r\n";
            sentAt = System.nanoTime();
            context.writeAndFlush(
                    Unpooled.copiedBuffer("GET /msg HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header + "\r\n", US_ASCII));
        }

        /// Every answer ends with the only closing brace there is.
        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf part) {
            if (part.getByte(part.writerIndex() - 1) == '}') {
                run.answered(sentAt);
                ask(context);
            }
        }
    }
}
