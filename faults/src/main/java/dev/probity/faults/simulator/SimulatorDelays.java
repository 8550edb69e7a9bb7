package dev.probity.faults.simulator;

import java.time.Duration;

/// How long the simulator waits before it answers, counted from the last byte of the request.
///
/// @param healthyMin the shortest wait before a healthy answer; default 300 ms
/// @param healthyMax the longest wait before a healthy answer; default 700 ms
/// @param unhealthy the wait before an unhealthy answer; default 100 ms
/// @param slow the wait before a slow answer; default 15 s
public record SimulatorDelays(Duration healthyMin, Duration healthyMax, Duration unhealthy, Duration slow) {
    private static final Duration LONGEST = Duration.ofDays(1);

    public static final SimulatorDelays DEFAULT = new SimulatorDelays(
            Duration.ofMillis(300), Duration.ofMillis(700), Duration.ofMillis(100), Duration.ofSeconds(15));

    /// @throws IllegalArgumentException when a wait is negative or longer than a day, or the shortest is not the
    /// shortest
    public SimulatorDelays {
        requireWait("healthyMin", healthyMin);
        requireWait("healthyMax", healthyMax);
        requireWait("unhealthy", unhealthy);
        requireWait("slow", slow);
        if (healthyMin.compareTo(healthyMax) > 0) {
            throw new IllegalArgumentException("healthyMin " + healthyMin + " is longer than healthyMax " + healthyMax);
        }
    }

    private static void requireWait(String name, Duration wait) {
        if (wait.isNegative() || wait.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(name + " " + wait + " is not between 0 s and " + LONGEST);
        }
    }
}
