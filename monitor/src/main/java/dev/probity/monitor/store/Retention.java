package dev.probity.monitor.store;

/// For how long history is kept, in days of UTC after the day it belongs to. Days are kept for ever as
/// rollups.
///
/// @param samples at least 1
/// @param hours rollups of hours, at least 1
public record Retention(int samples, int hours) {
    public static final Retention DEFAULT = new Retention(90, 730);

    public Retention {
        if (samples < 1 || hours < 1) {
            throw new IllegalArgumentException("Retention is at least one day");
        }
    }
}
