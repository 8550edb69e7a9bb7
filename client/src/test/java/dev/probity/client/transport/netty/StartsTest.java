package dev.probity.client.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.channel.nio.NioIoHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartsTest {
    private final MultiThreadIoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final EventLoop loop = group.next();
    private final Starts starts = new Starts((SingleThreadEventLoop) loop);

    @AfterEach
    void close() {
        group.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
    }

    @Test
    void everyStartHasItsTurnInOrder() throws InterruptedException {
        int count = 1000;
        List<Integer> begun = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            int number = i;
            starts.add(() -> {
                begun.add(number);
                all.countDown();
            });
        }

        assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(begun).isSorted().hasSize(count);
    }

    @Test
    void betweenAFewStartsTheLoopLooksAtTheNetwork() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        AtomicInteger turn = new AtomicInteger();
        List<Integer> turnOfStart = new ArrayList<>();
        loop.execute(() -> {
            countTurns(turn, over);
            for (int i = 0; i < 40; i++) {
                starts.add(() -> turnOfStart.add(turn.get()));
            }
            starts.add(over::countDown);
        });

        assertThat(over.await(10, TimeUnit.SECONDS)).isTrue();
        for (int i = 4; i < turnOfStart.size(); i++) {
            assertThat(turnOfStart.get(i)).isGreaterThan(turnOfStart.get(i - 4));
        }
    }

    /// Counts the iterations of the loop, each of which looks at the network once.
    private void countTurns(AtomicInteger turn, CountDownLatch over) {
        turn.incrementAndGet();
        if (over.getCount() > 0) {
            ((SingleThreadEventLoop) loop)
                    .executeAfterEventLoopIteration(() -> loop.execute(() -> countTurns(turn, over)));
        }
    }
}
