package dev.probity.faults.fault;

import dev.probity.faults.wire.Act;
import dev.probity.faults.wire.Bytes;
import java.time.Duration;

/// Bytes sent part by part, never longer in all than a fault may take.
final class Paced {
    private Paced() {}

    static Act drip(Bytes bytes, int part, Duration interval) {
        long waits = Math.max(1, (bytes.length() - 1L) / part);
        Duration longest = Fault.LONGEST.dividedBy(waits);
        return new Act.Drip(bytes, part, interval.compareTo(longest) > 0 ? longest : interval);
    }
}
