package dev.probity.health.trends;

import java.util.List;

/// Whether a component keeps going up and down.
///
/// The rule: of the last 20 steps from one result to the next, 30 % or more go from working to not working or back.
/// Below 10 steps it is too early to say.
///
/// @param changes steps that changed it
/// @param steps that were looked at
public record Flapping(int changes, int steps) {
    private static final int LOOK_BACK = 20;
    private static final int TOO_EARLY = 10;
    private static final double FLAPPING_FROM = 0.3;

    /// @param samples oldest first
    public static Flapping of(List<Sample> samples) {
        int steps = Math.min(LOOK_BACK, Math.max(0, samples.size() - 1));
        int changes = 0;
        for (int i = samples.size() - steps; i < samples.size(); i++) {
            if (samples.get(i).isAvailable() != samples.get(i - 1).isAvailable()) {
                changes++;
            }
        }
        return new Flapping(changes, steps);
    }

    public boolean isFlapping() {
        return steps >= TOO_EARLY && changes >= FLAPPING_FROM * steps;
    }
}
