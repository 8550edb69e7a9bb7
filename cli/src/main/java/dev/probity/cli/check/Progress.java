package dev.probity.cli.check;

import dev.probity.cli.shell.Terminal;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.source.Durations;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// One line on standard error that says how far we are. Gone when we are through.
sealed interface Progress extends AutoCloseable {
    void add(CheckResult result);

    @Override
    void close();

    static Progress of(Terminal terminal, int total) {
        return terminal.progress() && total > 0 ? new Line(terminal.err(), total) : new Silent();
    }

    /// Nobody watches.
    record Silent() implements Progress {
        @Override
        public void add(CheckResult result) {}

        @Override
        public void close() {}
    }

    final class Line implements Progress {
        private static final Duration PACE = Duration.ofMillis(100);
        private static final String ERASE = "\r\u001b[K";

        private final PrintWriter err;
        private final int total;
        private final long begin = System.nanoTime();
        private final AtomicInteger done = new AtomicInteger();
        private final AtomicInteger notUp = new AtomicInteger();
        private final Thread painter;

        Line(PrintWriter err, int total) {
            this.err = err;
            this.total = total;
            this.painter = Thread.ofVirtual().name("progress").start(this::paint);
        }

        @Override
        public void add(CheckResult result) {
            done.incrementAndGet();
            if (!result.status().isUp()) {
                notUp.incrementAndGet();
            }
        }

        private void paint() {
            try {
                while (true) {
                    Thread.sleep(PACE);
                    Duration elapsed = Duration.ofSeconds((System.nanoTime() - begin) / 1_000_000_000);
                    err.print(ERASE + "Checked " + done + " of " + total + ", " + notUp + " not up, "
                            + (elapsed.isZero() ? "0 s" : Durations.words(elapsed)));
                    err.flush();
                }
            } catch (InterruptedException _) {
                err.print(ERASE);
                err.flush();
            }
        }

        @Override
        public void close() {
            painter.interrupt();
            try {
                painter.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
