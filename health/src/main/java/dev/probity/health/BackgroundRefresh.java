package dev.probity.health;

import dev.probity.health.run.Machinery;
import dev.probity.health.run.Schedule;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

/// Refreshes a component for as long as there is time. Runs never overlap; one that takes longer than its interval is
/// followed by the next at once.
final class BackgroundRefresh {
    private final Component component;
    private final Schedule schedule;
    private final Machinery machinery;

    BackgroundRefresh(Component component, Schedule schedule, Machinery machinery) {
        this.component = component;
        this.schedule = schedule;
        this.machinery = machinery;
    }

    void run() {
        long begun = machinery.time().nanoTime();
        component.refresh().thenAccept(status -> again(status, begun));
    }

    private void again(ComponentStatus status, long begun) {
        boolean failing =
                status.status() != HealthStatus.HEALTHY || status.metadata().containsKey("seen");
        Duration took = Duration.ofNanos(machinery.time().nanoTime() - begun);
        Duration rest =
                schedule.untilNext(failing, machinery.random().nextDouble()).minus(took);
        try {
            machinery.time().after(rest.isNegative() ? Duration.ZERO : rest, this::run);
        } catch (RejectedExecutionException closed) {
            // The checker was closed: there is no next time.
        }
    }
}
