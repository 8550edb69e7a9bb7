package dev.probity.monitor.schedule;

import dev.probity.monitor.schedule.TimingWheel.Timer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Tells which services are due, each on its own [Grid].
///
/// A late service is due once, at once; what it missed is not made up for. One whose check still runs is not due again
/// before the check has ended. A change touches only the service that changed. When the wall clock is set, a service
/// keeps
/// its distance from the last check, at least half an interval, and is back on its grid with the next one: nothing is
/// checked twice, and nothing waits for an hour that will not come.
///
/// Belongs to one thread at a time.
public final class Schedule {
    private final Map<String, Timer<Entry>> timers = new HashMap<>();
    private final Set<String> running = new HashSet<>();
    private final TimingWheel<Entry> wheel;
    private long skipped;

    public Schedule(Moment now) {
        wheel = new TimingWheel<>(now.steady());
    }

    private static final class Entry {
        private final String id;
        private Grid grid;
        private long scheduledAt;

        Entry(String id, Grid grid) {
            this.id = id;
            this.grid = grid;
        }
    }

    /// Takes a service in, or changes its interval. With the same interval nothing happens.
    public void put(String serviceId, Duration interval, Moment now) {
        Grid grid = Grid.of(serviceId, interval);
        Timer<Entry> timer = timers.get(serviceId);
        if (timer == null) {
            timer = new Timer<>(new Entry(serviceId, grid));
            timers.put(serviceId, timer);
        } else if (timer.value.grid.equals(grid)) {
            return;
        }
        timer.value.grid = grid;
        setNext(timer, now, now.wall());
    }

    public void remove(String serviceId) {
        Timer<Entry> timer = timers.remove(serviceId);
        if (timer != null) {
            timer.stop();
        }
    }

    /// Everything that has become due since the last time. Each must be reported as [#ended(String)] before it is due
    /// again.
    public List<Due> advance(Moment now) {
        List<Due> due = new ArrayList<>();
        wheel.advance(now.steady(), (timer, moment) -> ring(timer, now, now.steady() - moment, due::add));
        return due;
    }

    private void ring(Timer<Entry> timer, Moment now, long late, Consumer<Due> receiver) {
        Entry entry = timer.value;
        if (running.add(entry.id)) {
            receiver.accept(new Due(entry.id, entry.scheduledAt, late));
        } else {
            skipped++;
        }
        setNext(timer, now, now.wall() - late + entry.grid.interval() / 2);
    }

    /// @param earliest by the wall clock
    private void setNext(Timer<Entry> timer, Moment now, long earliest) {
        long wall = timer.value.grid.after(Math.max(now.wall(), earliest));
        timer.value.scheduledAt = wall;
        wheel.set(timer, now.steady() + (wall - now.wall()));
    }

    /// Says that the check of a service has ended, however it did.
    public void ended(String serviceId) {
        running.remove(serviceId);
    }

    /// The next moment, by the steady clock, at which to [#advance(Moment)]; a few seconds ahead at most. It may be a
    /// few milliseconds after a service is due, so that several begin together.
    public long nextMoment() {
        return wheel.nextMoment();
    }

    /// When a service is due next, in milliseconds since the epoch; null when it is not scheduled.
    public @Nullable Long nextOf(String serviceId) {
        Timer<Entry> timer = timers.get(serviceId);
        return timer == null ? null : timer.value.scheduledAt;
    }

    public int size() {
        return timers.size();
    }

    /// How many times a service was due while its check still ran.
    public long skipped() {
        return skipped;
    }
}
