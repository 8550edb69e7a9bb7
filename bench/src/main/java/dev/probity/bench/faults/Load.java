package dev.probity.faults.throughput;

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
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongFunction;

/// Asks as fast as it is answered, over a number of connections.
final class Load {
    private static final int BUCKETS = 100_000;
    private static final long BUCKET_NANOS = 10_000;

    private final AtomicLongArray latencies = new AtomicLongArray(BUCKETS);
    private final LongFunction<String> requestId;
    private volatile boolean counting;
    private volatile boolean over;

    /// @param requestId of the n-th request of a connection; empty for none
    Load(LongFunction<String> requestId) {
        this.requestId = requestId;
    }

    /// @param median of the time from a request to its answer
    record Result(double perSecond, Duration median, Duration p99) {}

    Result run(int port, int connections, Duration warmUp, Duration measured) throws InterruptedException {
        EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
        var bootstrap = new Bootstrap().group(loop).channel(EpollSocketChannel.class);
        for (int i = 0; i < connections; i++) {
            bootstrap.handler(new Asking(i)).connect("127.0.0.1", port).syncUninterruptibly();
            bootstrap = bootstrap.clone();
        }
        Thread.sleep(warmUp);
        counting = true;
        Thread.sleep(measured);
        counting = false;
        over = true;
        loop.shutdownGracefully().syncUninterruptibly();
        return result(measured);
    }

    private Result result(Duration measured) {
        long all = 0;
        for (int i = 0; i < BUCKETS; i++) {
            all += latencies.get(i);
        }
        return new Result(all * 1e9 / measured.toNanos(), percentile(all, 0.5), percentile(all, 0.99));
    }

    private Duration percentile(long all, double share) {
        long seen = 0;
        int bucket = 0;
        while (bucket < BUCKETS - 1 && seen + latencies.get(bucket) < all * share) {
            seen += latencies.get(bucket);
            bucket++;
        }
        return Duration.ofNanos((bucket + 1) * BUCKET_NANOS);
    }

    private final class Asking extends SimpleChannelInboundHandler<ByteBuf> {
        private final int connection;
        private long asked;
        private long sentAt;

        private Asking(int connection) {
            this.connection = connection;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            ask(context);
        }

        private void ask(ChannelHandlerContext context) {
            asked++;
            String id = requestId.apply(connection * 1_000_000_000L + asked);
            String header = id.isEmpty() ? "" : "X-Request-ID: " + id + "\r\n";
            sentAt = System.nanoTime();
            context.writeAndFlush(
                    Unpooled.copiedBuffer("GET /msg HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header + "\r\n", US_ASCII));
        }

        /// Every answer ends with the only closing brace there is.
        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf part) {
            if (part.getByte(part.writerIndex() - 1) == '}' && !over) {
                if (counting) {
                    latencies.incrementAndGet((int) Math.min(BUCKETS - 1, (System.nanoTime() - sentAt) / BUCKET_NANOS));
                }
                ask(context);
            }
        }
    }
}
