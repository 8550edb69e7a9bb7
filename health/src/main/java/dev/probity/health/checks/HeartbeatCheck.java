package dev.probity.health.checks;

import dev.probity.health.Finding;
import dev.probity.health.LivenessCheck;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Whether a loop still turns: a scheduler, a consumer. The loop calls [#beat()] on each turn.
public final class HeartbeatCheck implements LivenessCheck {
    private final Duration longestSilence;
    private final LongSupplier nanoTime;
    private volatile long lastBeat;

    /// @param longestSilence between two beats; counts from now on
    public HeartbeatCheck(Duration longestSilence) {
        this(longestSilence, System::nanoTime);
    }

    HeartbeatCheck(Duration longestSilence, LongSupplier nanoTime) {
        this.longestSilence = longestSilence;
        this.nanoTime = nanoTime;
        beat();
    }

    public void beat() {
        lastBeat = nanoTime.getAsLong();
    }

    @Override
    public Finding check() {
        Duration silence = Duration.ofNanos(nanoTime.getAsLong() - lastBeat);
        Finding finding = silence.compareTo(longestSilence) > 0
                ? Finding.unhealthy("Standing still for " + silence.toMillis() + " ms, expected a turn every "
                        + longestSilence.toMillis() + " ms")
                : Finding.healthy();
        return finding.with("last_beat_ms_ago", silence.toMillis());
    }
}
