package dev.probity.monitor.observer;

/// A time in which the process did not run, or ran too slowly to see anything, by the steady clock in milliseconds.
public record Stall(long from, long to) {
    /// Whether something that took this long was going on meanwhile.
    public boolean overlaps(long begin, long end) {
        return begin < to && end > from;
    }

    public long millis() {
        return to - from;
    }
}
