package dev.probity.client.breaker;

import java.util.Arrays;

/// Counts the calls of the last so many nanoseconds: a ring of slices, each a tenth of the time. The oldest
/// slice falls out as a whole, so what is counted covers between nine tenths of the time and all of it.
final class Window {
    private static final int SLICES = 10;

    private final long sliceNanos;
    private final int[] calls = new int[SLICES];
    private final int[] failed = new int[SLICES];
    private final int[] slow = new int[SLICES];
    /// The slice that time has come to, counted from an arbitrary origin.
    private long current = Long.MIN_VALUE;

    Window(long lengthNanos) {
        this.sliceNanos = Math.max(1, lengthNanos / SLICES);
    }

    void add(CallResult result, long now) {
        moveTo(now);
        int slot = slot(current);
        calls[slot]++;
        failed[slot] += result.failed() ? 1 : 0;
        slow[slot] += result.slow() ? 1 : 0;
    }

    Counts counts(long now) {
        moveTo(now);
        return new Counts(sum(calls), sum(failed), sum(slow));
    }

    /// Empties the slices that time has passed since. A clock read by another thread a moment ago may be a little
    /// behind; its call then counts as now.
    private void moveTo(long now) {
        long slice = Math.floorDiv(now, sliceNanos);
        if (slice <= current) {
            return;
        }
        long first = Math.max(current + 1, slice - SLICES + 1);
        for (long passed = first; passed <= slice; passed++) {
            int slot = slot(passed);
            calls[slot] = 0;
            failed[slot] = 0;
            slow[slot] = 0;
        }
        current = slice;
    }

    private static int slot(long slice) {
        return (int) Math.floorMod(slice, (long) SLICES);
    }

    private static int sum(int[] counts) {
        return Arrays.stream(counts).sum();
    }
}
