package dev.probity.health.checks;

import static dev.probity.health.HealthStatus.DEGRADED;
import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.probity.health.Finding;
import dev.probity.health.real.KeyPairFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineChecksTest {
    @TempDir
    private Path dir;

    @Test
    void diskSpaceIsJudgedByWhatIsLeft() throws IOException {
        long huge = Long.MAX_VALUE;

        assertThat(new DiskSpaceCheck(dir, 1).check().status()).isEqualTo(HEALTHY);
        assertThat(new DiskSpaceCheck(dir, huge, 1).check().status()).isEqualTo(DEGRADED);
        Finding full = new DiskSpaceCheck(dir, huge, huge).check();
        assertThat(full.status()).isEqualTo(UNHEALTHY);
        assertThat(full.message()).endsWith(" MB left at " + dir);
        assertThat(full.metadata()).containsKeys("usable_bytes", "total_bytes");
    }

    @Test
    void aFileSystemThatIsNotThereFails() {
        assertThatThrownBy(() -> new DiskSpaceCheck(dir.resolve("gone"), 1).check())
                .isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> new DiskSpaceCheck(dir, 1, 2)).hasMessageContaining("the larger one");
    }

    @Test
    void theHeapIsJudgedByWhatNoCollectionCouldFree() {
        assertThat(new HeapCheck().check().status()).isEqualTo(HEALTHY);
        assertThat(new HeapCheck(() -> 0.849).check().status()).isEqualTo(HEALTHY);
        assertThat(new HeapCheck(() -> 0.85).check().status()).isEqualTo(DEGRADED);
        assertThat(new HeapCheck(() -> 0.97).check())
                .extracting(Finding::status, Finding::message)
                .containsExactly(UNHEALTHY, "97 % of the heap were in use after the last garbage collection");
    }

    @Test
    void manyThreadsAreDegraded() {
        assertThat(new ThreadsCheck().check().status()).isEqualTo(HEALTHY);
        assertThat(new ThreadsCheck(1).check().status()).isEqualTo(DEGRADED);
    }

    @Test
    void threadsThatWaitForEachOtherAreFoundAndNamed() throws InterruptedException {
        ReentrantLock one = new ReentrantLock();
        ReentrantLock two = new ReentrantLock();
        CountDownLatch bothHold = new CountDownLatch(2);
        Thread left = deadlocking("left", one, two, bothHold);
        Thread right = deadlocking("right", two, one, bothHold);
        left.start();
        right.start();
        bothHold.await();
        try {
            await().until(() -> new ThreadsCheck().check().status() == UNHEALTHY);
            assertThat(new ThreadsCheck().check().message()).isEqualTo("Deadlock between left, right");
        } finally {
            left.interrupt();
            right.interrupt();
            left.join();
            right.join();
        }
    }

    private static Thread deadlocking(String name, ReentrantLock mine, ReentrantLock other, CountDownLatch bothHold) {
        Thread thread = new Thread(
                () -> {
                    mine.lock();
                    try {
                        bothHold.countDown();
                        bothHold.await();
                        other.lockInterruptibly();
                        other.unlock();
                    } catch (InterruptedException e) {
                        // The test is over.
                    } finally {
                        mine.unlock();
                    }
                },
                name);
        thread.setDaemon(true);
        return thread;
    }

    @Test
    void aLoopThatStandsStillIsUnhealthyUntilItTurnsAgain() {
        AtomicLong nanos = new AtomicLong();
        HeartbeatCheck check = new HeartbeatCheck(Duration.ofSeconds(1), nanos::get);

        nanos.set(1_000_000_000);
        assertThat(check.check().status()).isEqualTo(HEALTHY);
        nanos.set(1_001_000_000);
        assertThat(check.check())
                .extracting(Finding::status, Finding::message)
                .containsExactly(UNHEALTHY, "Standing still for 1001 ms, expected a turn every 1000 ms");
        check.beat();
        assertThat(check.check().status()).isEqualTo(HEALTHY);
        assertThat(new HeartbeatCheck(Duration.ofMinutes(1)).check().status()).isEqualTo(HEALTHY);
    }

    @Test
    void certificatesAreJudgedByTheTimeThatIsLeft() throws Exception {
        Path file = KeyPairFiles.make(dir, "-1d", 30).certificate();
        Instant now = Instant.now();

        assertThat(new CertificateFileCheck(file).check().status()).isEqualTo(HEALTHY);
        assertThat(at(file, now.plus(Duration.ofDays(20))).message())
                .matches("The certificate expires on .*, in 8 days");
        assertThat(at(file, now.plus(Duration.ofDays(20))).status()).isEqualTo(DEGRADED);
        assertThat(at(file, now.plus(Duration.ofDays(31))).status()).isEqualTo(UNHEALTHY);
        assertThat(at(file, now.minus(Duration.ofDays(2))).message()).startsWith("The certificate is not valid before");
        assertThat(at(file, now).metadata())
                .containsEntry("subject", "CN=localhost")
                .containsKey("valid_until");
    }

    private static Finding at(Path file, Instant now) throws Exception {
        return new CertificateFileCheck(file, Duration.ofDays(14), InstantSource.fixed(now)).check();
    }

    @Test
    void aFileWithoutACertificateFails() throws IOException {
        Path empty = Files.writeString(dir.resolve("empty.pem"), "");

        assertThatThrownBy(() -> new CertificateFileCheck(empty).check()).hasMessageContaining("no certificate in");
    }
}
