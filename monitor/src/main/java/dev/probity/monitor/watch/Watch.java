package dev.probity.monitor.watch;

import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Checker;
import dev.probity.monitor.check.Time;
import dev.probity.monitor.schedule.Due;
import dev.probity.monitor.schedule.Moment;
import dev.probity.monitor.schedule.Schedule;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.slice.Slices;
import dev.probity.monitor.store.Observed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Checks each service when it is due.
///
/// One thread turns the schedule ([#turn()]) and begins the checks. Once its service has answered or failed, a
/// check gets a virtual thread of its own, which decides what that means, tries again if need be, and hands
/// the result on. A check waits for nothing but its target. Safe for use by many threads.
public final class Watch {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Checker checker;
    private final Time time;
    private final Slices slices;
    private final Board board;
    private final Trust trust;
    private final Consumer<Observed> recorder;
    private final Watcher watcher;
    private final Executor threads;
    /// Belongs to whoever holds its lock.
    private final Schedule schedule;

    /// Who is told, and on which threads checks run.
    ///
    /// @param recorder given every observation in the order of a service's checks; must not wait
    /// @param threads starts a thread for each task; it refuses tasks when the watch ends
    public record Surroundings(Consumer<Observed> recorder, Watcher watcher, Executor threads) {}

    public Watch(Checker checker, Time time, Slices slices, Board board, Trust trust, Surroundings surroundings) {
        this.checker = checker;
        this.time = time;
        this.slices = slices;
        this.board = board;
        this.trust = trust;
        this.recorder = surroundings.recorder();
        this.watcher = surroundings.watcher();
        this.threads = surroundings.threads();
        this.schedule = new Schedule(now(time));
    }

    public static Moment now(Time time) {
        return new Moment(time.nanoTime() / NANOS_PER_MILLI, time.now().toEpochMilli());
    }

    /// Watches these services from now on. What stays the same keeps its grid and its state.
    public void take(Roster next) {
        Roster before = board.roster();
        board.take(next);
        trust.keepOnly(next.services());
        synchronized (schedule) {
            Moment now = now(time);
            before.services().stream()
                    .filter(watched -> !next.contains(watched.id()))
                    .forEach(this::drop);
            for (Watched watched : next.services()) {
                if (watched.service().enabled()) {
                    schedule.put(watched.id(), watched.service().interval(), now);
                } else {
                    drop(watched);
                }
            }
        }
    }

    private void drop(Watched watched) {
        schedule.remove(watched.id());
    }

    /// Begins the checks that are due.
    ///
    /// @return how long the next turn may wait
    public Duration turn() {
        Moment now = now(time);
        trust.beat(now).ifPresent(watcher::stalled);
        List<Due> due;
        long next;
        synchronized (schedule) {
            due = schedule.advance(now);
            next = schedule.nextMoment();
        }
        due.forEach(this::begin);
        return Duration.ofMillis(Math.clamp(next - now.steady(), 0, Trust.BEAT));
    }

    private void begin(Due due) {
        Watched watched = board.roster().get(due.serviceId());
        if (watched == null || slices.epochOf(Slice.of(due.serviceId())).isEmpty()) {
            ended(due.serviceId());
            return;
        }
        watcher.due(due);
        long now = time.nanoTime();
        checker.begin(
                watched.service(),
                Instant.ofEpochMilli(due.scheduledAt()),
                now - due.late() * NANOS_PER_MILLI,
                rest -> goOn(watched, now, rest));
    }

    private void goOn(Watched watched, long begin, Checker.Rest rest) {
        try {
            threads.execute(() -> {
                try {
                    conclude(watched, begin, rest);
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                } finally {
                    ended(watched.id());
                }
            });
        } catch (RejectedExecutionException _) {
            // What ends after the watch counts no more.
            ended(watched.id());
        }
    }

    private void ended(String serviceId) {
        synchronized (schedule) {
            schedule.ended(serviceId);
        }
    }

    /// Checks a service now, beside its schedule.
    ///
    /// @return its result, which counts like any other; empty when no such service is watched
    /// @throws InterruptedException when the thread was interrupted; then nothing counts
    public Optional<CheckResult> checkNow(String serviceId) throws InterruptedException {
        Watched watched = board.roster().get(serviceId);
        if (watched == null) {
            return Optional.empty();
        }
        Instant scheduledAt = time.now();
        long now = time.nanoTime();
        return Optional.of(
                conclude(watched, now, listener -> checker.checkDue(watched.service(), scheduledAt, now, listener)));
    }

    /// @param begin of the check, by [Time#nanoTime()]
    private CheckResult conclude(Watched watched, long begin, Checker.Rest rest) throws InterruptedException {
        CheckResult raw = rest.finish(attempt -> {
            Boolean out = trust.saw(watched.host(), attempt, time.nanoTime() / NANOS_PER_MILLI);
            if (out != null) {
                watcher.outage(out);
            }
        });
        CheckResult result = trust.believable(raw, begin / NANOS_PER_MILLI, time.nanoTime() / NANOS_PER_MILLI);
        board.count(result, recorder).ifPresent(observed -> watcher.checked(result, observed));
        return result;
    }

    /// When a service is due next, in milliseconds since the epoch; null when it is not scheduled.
    public @Nullable Long nextOf(String serviceId) {
        synchronized (schedule) {
            return schedule.nextOf(serviceId);
        }
    }

    /// How many times a service was due while its check still ran.
    public long skipped() {
        synchronized (schedule) {
            return schedule.skipped();
        }
    }
}
