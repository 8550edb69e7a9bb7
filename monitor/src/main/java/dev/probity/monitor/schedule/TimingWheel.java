package dev.probity.monitor.schedule;

import java.util.ArrayList;
import java.util.List;

/// Rings many timers at a constant cost for each.
///
/// A circle of slots, one a millisecond. A timer is noted in the slot of its moment, whatever the revolution; when the
/// hand passes a slot, it rings what is due and leaves what belongs to a later revolution. A timer that is set again or
/// stopped leaves its old note behind, which no longer agrees with it and is thrown away in passing. Belongs to one
/// thread at a time.
///
/// @param <T> what the timers are for
final class TimingWheel<T> {
    private static final int SLOTS = 1 << 13;
    /// How many milliseconds a timer may wait for others.
    static final int PATIENCE = 4;
    /// How many are worth waking up for at once.
    private static final int ENOUGH = 8;

    private final List<List<Note<T>>> slots = new ArrayList<>(SLOTS);
    private long hand;

    /// One timer. It rings once for each time it is set.
    static final class Timer<T> {
        private static final long NEVER = Long.MAX_VALUE;

        final T value;
        private long due = NEVER;

        Timer(T value) {
            this.value = value;
        }

        void stop() {
            due = NEVER;
        }
    }

    interface Bell<T> {
        /// @param due when the timer was to ring
        void ring(Timer<T> timer, long due);
    }

    private record Note<T>(Timer<T> timer, long due) {
        boolean holds() {
            return timer.due == due;
        }
    }

    /// @param now where the hand stands at first
    TimingWheel(long now) {
        hand = now;
        for (int i = 0; i < SLOTS; i++) {
            slots.add(new ArrayList<>(0));
        }
    }

    /// Sets a timer, or sets it again. One that is due already rings when the hand next moves.
    void set(Timer<T> timer, long due) {
        timer.due = Math.max(due, hand + 1);
        slot(timer.due).add(new Note<>(timer, timer.due));
    }

    /// Moves the hand and rings every timer up to it; a bell may set timers.
    void advance(long now, Bell<T> bell) {
        long passed = Math.min(now - hand, SLOTS);
        for (long moment = now - passed + 1; moment <= now; moment++) {
            hand = Math.max(hand, moment);
            ring(slot(moment), now, bell);
        }
    }

    private void ring(List<Note<T>> slot, long now, Bell<T> bell) {
        List<Note<T>> due = new ArrayList<>();
        slot.removeIf(note -> {
            if (note.holds() && note.due > now) {
                return false;
            }
            if (note.holds()) {
                note.timer.stop();
                due.add(note);
            }
            return true;
        });
        due.forEach(note -> bell.ring(note.timer, note.due));
    }

    /// The next moment at which to move the hand; never later than a revolution ahead.
    ///
    /// What is due waits a little for what is due soon after, since to wake up costs as much as a check. It
    /// does not wait in vain, and not for more than [#ENOUGH]: many at once would be in each other's way.
    long nextMoment() {
        long next = hand + SLOTS;
        long last = next - 1;
        int found = 0;
        for (long moment = hand + 1; moment <= last && found < ENOUGH; moment++) {
            int due = dueAt(moment);
            if (due > 0 && found == 0) {
                last = Math.min(last, moment + PATIENCE);
            }
            if (due > 0) {
                next = moment;
                found += due;
            }
        }
        return next;
    }

    private int dueAt(long moment) {
        int due = 0;
        for (Note<T> note : slot(moment)) {
            if (note.holds() && note.due == moment) {
                due++;
            }
        }
        return due;
    }

    private List<Note<T>> slot(long moment) {
        return slots.get((int) (moment & (SLOTS - 1)));
    }
}
