package dev.probity.health.run;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/// The threads that checks run on, one for each attempt.
public final class Threads {
    /// From here on a virtual thread that blocks inside `synchronized` frees its carrier (JEP 491). On 21 to 23 a few
    /// hanging JDBC drivers could occupy every carrier of the application; a health library must not risk that.
    private static final int FIRST_WITHOUT_PINNING = 24;

    private Threads() {}

    /// Virtual threads on Java 24 and later, else those of the platform.
    public static ThreadFactory best() {
        return bestOn(Runtime.version().feature());
    }

    static ThreadFactory bestOn(int feature) {
        return feature >= FIRST_WITHOUT_PINNING ? virtual() : platform();
    }

    /// Daemon threads of the platform: for checks that compute for long or call native code.
    public static ThreadFactory platform() {
        AtomicLong number = new AtomicLong();
        return task -> {
            Thread thread = new Thread(task, "health-check-" + number.getAndIncrement());
            thread.setDaemon(true);
            return thread;
        };
    }

    /// `Thread.ofVirtual().name("health-check-", 0).factory()`, which this class, compiled for Java 17, cannot say.
    private static ThreadFactory virtual() {
        try {
            Class<?> builderType = Class.forName("java.lang.Thread$Builder");
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            builderType.getMethod("name", String.class, long.class).invoke(builder, "health-check-", 0L);
            return (ThreadFactory) builderType.getMethod("factory").invoke(builder);
        } catch (ReflectiveOperationException e) {
            return platform();
        }
    }
}
