package dev.probity.health.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private static Thread started(ThreadFactory threads) throws InterruptedException {
        Thread thread = threads.newThread(() -> {});
        thread.start();
        thread.join();
        return thread;
    }

    /// `Thread.isVirtual()`, which Java 17 does not know.
    private static boolean isVirtual(Thread thread) {
        return thread.getClass().getName().contains("VirtualThread");
    }

    @Test
    void theThreadsOfChecksNeverKeepTheApplicationAlive() throws InterruptedException {
        assertThat(started(Threads.platform()).isDaemon()).isTrue();
        assertThat(started(Threads.best()).isDaemon()).isTrue();
        assertThat(started(Threads.best()).getName()).startsWith("health-check-");
    }

    @Test
    void virtualThreadsAreUsedFromJava24On() throws InterruptedException {
        assertThat(isVirtual(started(Threads.best())))
                .isEqualTo(Runtime.version().feature() >= 24);
        assertThat(isVirtual(started(Threads.bestOn(23)))).isFalse();
    }

    @Test
    void virtualThreadsThatAreNotThereAreReplaced() throws InterruptedException {
        assertThat(started(Threads.bestOn(99)).getName()).startsWith("health-check-");
    }

    @Test
    void alarmsRingOnceUnlessCancelledOrClosed() {
        SystemTime time = new SystemTime();
        List<String> rang = new CopyOnWriteArrayList<>();
        time.after(Duration.ofMillis(1), () -> rang.add("a"));
        time.after(Duration.ofMinutes(1), () -> rang.add("b")).cancel();
        time.after(Duration.ofMillis(2), () -> rang.add("c"));
        await().until(() -> rang.contains("c"));

        time.close();

        assertThatThrownBy(() -> time.after(Duration.ZERO, () -> {})).isInstanceOf(RejectedExecutionException.class);
        assertThat(rang).containsExactly("a", "c");
    }
}
