package dev.probity.monitor.observer;

import dev.probity.monitor.schedule.Moment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Notices that we were not looking.
///
/// Something beats at a fixed interval. A beat that comes late means that the process was stopped, paused or starved.
/// The
/// steady clock does not see a suspended machine, but the wall clock runs on; so a wall clock that went further than
/// the
/// steady one counts too. (It may only have been set. Then a few checks say `UNKNOWN` that need not have.)
///
/// What was measured meanwhile says nothing about a service.
public final class StallDetector {
    private static final int KEPT = 64;

    private final long interval;
    private final long tolerance;
    private final Deque<Stall> stalls = new ArrayDeque<>();
    private Moment last;
    private long count;
    private long total;

    /// @param interval from one beat to the next, in milliseconds
    /// @param tolerance how late a beat may be, in milliseconds, before it counts as a stall
    public StallDetector(long interval, long tolerance, Moment now) {
        this.interval = interval;
        this.tolerance = tolerance;
        this.last = now;
    }

    /// One beat.
    ///
    /// @return the stall that has just ended, if there was one
    public Optional<Stall> beat(Moment now) {
        long passed = now.steady() - last.steady();
        long passedOnTheWall = now.wall() - last.wall();
        Stall stall = new Stall(last.steady(), now.steady());
        last = now;
        boolean stopped = passed > interval + tolerance;
        boolean suspended = passedOnTheWall - passed > interval + tolerance;
        if (!stopped && !suspended) {
            return Optional.empty();
        }
        count++;
        total += Math.max(passed, passedOnTheWall);
        stalls.addLast(stall);
        if (stalls.size() > KEPT) {
            stalls.removeFirst();
        }
        return Optional.of(stall);
    }

    /// Whether we were stalled at any moment of this time; also when the stall still goes on, as its beat is missing.
    public boolean stalledWithin(long begin, long end) {
        boolean going = end - last.steady() > interval + tolerance;
        return (going && end > last.steady()) || stalls.stream().anyMatch(stall -> stall.overlaps(begin, end));
    }

    /// How many stalls there were.
    public long count() {
        return count;
    }

    /// How long all of them took, in milliseconds.
    public long totalMillis() {
        return total;
    }
}
