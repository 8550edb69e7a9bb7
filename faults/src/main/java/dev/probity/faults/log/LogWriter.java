package dev.probity.faults.log;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/// Writes lines on a thread of its own, so that a slow terminal slows no answer. When it falls too far behind, lines
/// are
/// left out, and it says how many.
final class LogWriter<T> implements AutoCloseable {
    private static final int FARTHEST_BEHIND = 16_384;
    private static final long GATHERING_MILLIS = 10;
    private static final long IDLE_MILLIS = 250;
    private static final long LAST_WORDS_MILLIS = 5_000;

    private final BlockingQueue<T> queue = new ArrayBlockingQueue<>(FARTHEST_BEHIND);
    private final AtomicLong leftOut = new AtomicLong();
    private final BiConsumer<StringBuilder, T> format;
    private final PrintStream out;
    private final Thread thread;
    private volatile boolean closing;

    LogWriter(BiConsumer<StringBuilder, T> format, PrintStream out) {
        this.format = format;
        this.out = out;
        this.thread = Thread.ofPlatform().daemon().name("request-log").start(this::run);
    }

    void write(T line) {
        if (!queue.offer(line)) {
            leftOut.incrementAndGet();
        }
    }

    private void run() {
        try {
            while (!closing || !queue.isEmpty()) {
                T first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    gather();
                    print(first);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waking this thread for each line would cost the server more than the line, so it sleeps until there are some.
    private void gather() throws InterruptedException {
        if (!closing) {
            TimeUnit.MILLISECONDS.sleep(GATHERING_MILLIS);
        }
    }

    /// As many lines as there are go out in one piece.
    private void print(T first) {
        List<T> lines = new ArrayList<>(List.of(first));
        queue.drainTo(lines);
        var text = new StringBuilder();
        for (T line : lines) {
            format.accept(text, line);
            text.append('\n');
        }
        long missing = leftOut.getAndSet(0);
        if (missing > 0) {
            text.append("(").append(missing).append(" requests are not in the log)\n");
        }
        out.print(text);
        out.flush();
    }

    /// Waits for the last lines, but not for ever.
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(LAST_WORDS_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
