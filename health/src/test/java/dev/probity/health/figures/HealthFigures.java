package dev.probity.health.figures;

import dev.probity.health.Checkers;
import dev.probity.health.Finding;
import dev.probity.health.HealthCheck;
import dev.probity.health.HealthChecker;
import dev.probity.health.HealthOptions;
import dev.probity.health.SystemHealth;
import dev.probity.health.run.Machinery;
import dev.probity.health.run.SystemTime;
import dev.probity.health.run.Threads;
import dev.probity.health.trends.History;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// Measures what docs/health.md claims, on the machine at hand. Not a test: run its `main`.
public final class HealthFigures {
    private static final int COMPONENTS = 100;

    private HealthFigures() {}

    /// @param arguments how many million checks to run for the memory figure; 10 without any
    public static void main(String[] arguments) {
        int millions = arguments.length == 0 ? 10 : Integer.parseInt(arguments[0]);
        System.out.println(
                "Java " + Runtime.version() + ", " + Runtime.getRuntime().availableProcessors() + " processors");
        for (ThreadFactory threads : new ThreadFactory[] {Threads.best(), Threads.platform()}) {
            System.out.println(threads.newThread(() -> {}).getClass().getSimpleName() + ":");
            slowChecks(threads);
            overhead(threads);
        }
        cachedReports();
        stuckCheck();
        memory(millions);
    }

    private static HealthChecker checker(HealthOptions options, ThreadFactory threads, HealthCheck check) {
        HealthChecker health =
                new HealthChecker(options, new Machinery(new SystemTime(), threads, RandomGenerator.getDefault()));
        for (int i = 0; i < COMPONENTS; i++) {
            health.register("component " + i, check);
        }
        return health;
    }

    /// The median of several reports, in milliseconds.
    private static double report(HealthChecker health, int times) {
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            long before = System.nanoTime();
            SystemHealth report = health.checkAll();
            took[i] = (System.nanoTime() - before) / 1e6;
            if (report.components().size() < 1) {
                throw new IllegalStateException("nothing was checked");
            }
        }
        Arrays.sort(took);
        return took[times / 2];
    }

    private static void slowChecks(ThreadFactory threads) {
        CountDownLatch never = new CountDownLatch(1);
        HealthCheck slow = () -> {
            never.await(100, TimeUnit.MILLISECONDS);
            return Finding.healthy();
        };
        try (HealthChecker health = checker(Checkers.PLAIN, threads, slow)) {
            System.out.printf("  100 checks of 100 ms: %.1f ms%n", report(health, 21));
        }
    }

    private static void overhead(ThreadFactory threads) {
        try (HealthChecker health = checker(Checkers.PLAIN, threads, Finding::healthy)) {
            report(health, 2_000);
            System.out.printf("  100 checks of no time: %.2f ms%n", report(health, 2_000));
        }
    }

    private static void cachedReports() {
        HealthOptions options = HealthOptions.defaults().cacheFor(Duration.ofHours(1));
        try (HealthChecker health = checker(options, Threads.best(), Finding::healthy)) {
            report(health, 20_000);
            System.out.printf("aggregation of 100 known results: %.4f ms%n", report(health, 20_000));
        }
    }

    private static void stuckCheck() {
        CountDownLatch never = new CountDownLatch(1);
        HealthCheck stuck = () -> {
            while (never.getCount() > 0) {
                try {
                    never.await();
                } catch (InterruptedException ignored) {
                    // That is the point.
                }
            }
            return Finding.healthy();
        };
        for (int i = 0; i < 5; i++) {
            try (HealthChecker health = new HealthChecker(Checkers.PLAIN.timeout(Duration.ofMillis(500)))) {
                health.register("fine", Finding::healthy).register("stuck", stuck);
                System.out.printf("a check that never returns, timeout 500 ms: %.1f ms%n", report(health, 1));
                int before = Thread.activeCount();
                double again = report(health, 1_000);
                System.out.printf(
                        "  the next 1000 reports: %.3f ms each, %d more threads%n",
                        again, Thread.activeCount() - before);
            }
        }
        never.countDown();
    }

    private static void memory(int millions) {
        History history = new History();
        try (HealthChecker health = checker(Checkers.PLAIN, Threads.best(), Finding::healthy)) {
            health.listen(history);
            int reportsPerMillion = 1_000_000 / COMPONENTS;
            for (int million = 1; million <= millions; million++) {
                report(health, reportsPerMillion);
                System.gc();
                long used = Runtime.getRuntime().totalMemory()
                        - Runtime.getRuntime().freeMemory();
                System.out.printf("after %d million checks: %.1f MB in use%n", million, used / 1e6);
            }
        }
    }
}
