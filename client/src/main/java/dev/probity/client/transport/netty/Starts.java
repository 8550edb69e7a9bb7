package dev.probity.client.transport.netty;

import io.netty.channel.SingleThreadEventLoop;
import java.util.ArrayDeque;
import java.util.Queue;

/// Lets only a few calls of one event loop begin between two looks at the network.
///
/// An event loop that began five hundred calls at one go would notice only then what had happened to the first
/// ones, and the milliseconds in between would count as the servers'. What waits here counts as `queue`.
final class Starts {
    private static final int AT_A_TIME = 4;

    private final SingleThreadEventLoop loop;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int left = AT_A_TIME;

    Starts(SingleThreadEventLoop loop) {
        this.loop = loop;
    }

    /// Runs the action on the loop, when its turn has come. From any thread.
    void add(Runnable start) {
        loop.execute(() -> {
            waiting.add(start);
            begin();
        });
    }

    private void begin() {
        while (left > 0 && !waiting.isEmpty()) {
            if (left == AT_A_TIME) {
                loop.executeAfterEventLoopIteration(this::turnOver);
            }
            left--;
            waiting.remove().run();
        }
    }

    /// The loop is about to look at the network; what it is told to execute now comes after that.
    private void turnOver() {
        left = AT_A_TIME;
        if (!waiting.isEmpty()) {
            loop.execute(this::begin);
        }
    }
}
