package dev.probity.storage.sqlite;

import dev.probity.monitor.history.Period;

/// The key of what belongs to a service and a day: `day << 40 | service << 18 | second`. In its order a day
/// is one range, within it a service, within that time. So a day that is over is forgotten by one range
/// delete, and what is read together lies together.
final class Key {
    /// The highest number a service can have.
    static final int LAST_SERVICE = (1 << 22) - 1;

    private static final int DAY_SHIFT = 40;
    private static final int SERVICE_SHIFT = 18;
    /// As many days as a key has room for on either side of 1970: eleven thousand years.
    private static final long DAYS = 1L << 22;

    private Key() {}

    /// Of a moment, in milliseconds since the epoch.
    static long of(int service, long moment) {
        return first(service, day(moment)) + second(moment);
    }

    /// The lowest of a service on a day; that of the next service lies above all of this one.
    static long first(long service, long day) {
        return (day << DAY_SHIFT) + (service << SERVICE_SHIFT);
    }

    static long day(long moment) {
        return Math.clamp(Math.floorDiv(moment, Period.DAY.millis()), -DAYS, DAYS - 1);
    }

    static int second(long moment) {
        return (int) (Math.floorMod(moment, Period.DAY.millis()) / 1000);
    }

    static long dayOf(long key) {
        return key >> DAY_SHIFT;
    }

    static int serviceOf(long key) {
        return (int) (key >> SERVICE_SHIFT) & LAST_SERVICE;
    }

    /// When the second that a key names begins, milliseconds since the epoch.
    static long momentOf(long key) {
        return dayOf(key) * Period.DAY.millis() + (key & ((1 << SERVICE_SHIFT) - 1)) * 1000;
    }
}
