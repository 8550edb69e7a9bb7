package dev.probity.monitor.schedule;

import dev.probity.monitor.StableHash;
import java.time.Duration;

/// The moments at which a service is due: `phase + k · interval`, in milliseconds since the epoch.
///
/// The phase hangs on the service's id alone. So services spread over their interval instead of starting in one burst,
/// and
/// a restart finds each of them where it was.
///
/// @param phase from 0 to the interval, exclusive
/// @param interval at least 1
public record Grid(long phase, long interval) {
    public Grid {
        if (interval < 1 || phase < 0 || phase >= interval) {
            throw new IllegalArgumentException(
                    "found phase " + phase + " of interval " + interval + ", expected 0 <= phase < interval");
        }
    }

    public static Grid of(String serviceId, Duration interval) {
        long millis = Math.max(1, interval.toMillis());
        return new Grid(Math.floorMod(StableHash.of(serviceId), millis), millis);
    }

    /// The first moment of the grid later than this one.
    public long after(long millis) {
        return millis + interval - Math.floorMod(millis - phase, interval);
    }
}
