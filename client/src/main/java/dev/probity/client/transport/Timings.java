package dev.probity.client.transport;

import java.time.Duration;

/// How long each part of a call took, in microseconds of the monotonic clock. The parts add up to [#total()]
/// exactly.
public record Timings(long queue, long dns, long connect, long tls, long write, long waiting, long transfer) {
    public Duration total() {
        return Duration.ofNanos((queue + dns + connect + tls + write + waiting + transfer) * 1000);
    }
}
