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

    /// The next moment at which a timer may be due; never later than a revolution ahead.
    long nextMoment() {
        for (long moment = hand + 1; moment < hand + SLOTS; moment++) {
            for (Note<T> note : slot(moment)) {
                if (note.holds() && note.due == moment) {
                    return moment;
                }
            }
        }
        return hand + SLOTS;
    }

    private List<Note<T>> slot(long moment) {
        return slots.get((int) (moment & (SLOTS - 1)));
    }
}
