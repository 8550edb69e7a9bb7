package dev.probity.client.breaker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// When an origin is no longer called, and how it is tried again.
///
/// @param window how far back failures and slow calls are counted
/// @param minimumCalls in the window, before their share says anything
/// @param failureRate share of failed calls, 0 to 1, at which the circuit opens
/// @param slowRate share of slow calls, 0 to 1, at which it opens
/// @param slowShare a call is slow that takes more than this share of the attempt timeout, 0 to 1
/// @param consecutive failures without a success between them that open it, however few calls there are
/// @param open how long nothing is sent, at first
/// @param longestOpen that time doubles with each trial that fails, up to this
/// @param jitter by which share that time varies, 0 to 1, so that clients do not come back together
/// @param trials calls let through to find out; one that fails or is slow opens the circuit again
/// @param longestTrial a trial call that has not ended after this long counts as failed
public record BreakerConfig(
        Duration window,
        int minimumCalls,
        double failureRate,
        double slowRate,
        double slowShare,
        int consecutive,
        Duration open,
        Duration longestOpen,
        double jitter,
        int trials,
        Duration longestTrial) {
    /// At least 20 calls in 30 s of which half failed or four in five were slow, or 5 failures in a row; open for 5 s,
    /// doubling to 10 s, ± 20 %; 3 trials; a trial of 30 s has failed.
    public static final BreakerConfig DEFAULT = new BreakerConfig(
            Duration.ofSeconds(30),
            20,
            0.5,
            0.8,
            0.5,
            5,
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            0.2,
            3,
            Duration.ofSeconds(30));

    /// Never opens.
    public static final BreakerConfig NEVER =
            DEFAULT.withConsecutive(Integer.MAX_VALUE).withMinimumCalls(Integer.MAX_VALUE);

    public BreakerConfig withWindow(Duration other) {
        return new BreakerConfig(
                other,
                minimumCalls,
                failureRate,
                slowRate,
                slowShare,
                consecutive,
                open,
                longestOpen,
                jitter,
                trials,
                longestTrial);
    }

    public BreakerConfig withMinimumCalls(int other) {
        return new BreakerConfig(
                window,
                other,
                failureRate,
                slowRate,
                slowShare,
                consecutive,
                open,
                longestOpen,
                jitter,
                trials,
                longestTrial);
    }

    public BreakerConfig withConsecutive(int other) {
        return new BreakerConfig(
                window,
                minimumCalls,
                failureRate,
                slowRate,
                slowShare,
                other,
                open,
                longestOpen,
                jitter,
                trials,
                longestTrial);
    }

    public BreakerConfig withOpen(Duration first, Duration longest, double otherJitter) {
        return new BreakerConfig(
                window,
                minimumCalls,
                failureRate,
                slowRate,
                slowShare,
                consecutive,
                first,
                longest,
                otherJitter,
                trials,
                longestTrial);
    }

    /// Everything that is wrong with it; empty when all is well.
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        atLeastOne(problems, "minimumCalls", minimumCalls);
        atLeastOne(problems, "consecutive", consecutive);
        atLeastOne(problems, "trials", trials);
        share(problems, "failureRate", failureRate);
        share(problems, "slowRate", slowRate);
        share(problems, "slowShare", slowShare);
        share(problems, "jitter", jitter);
        positive(problems, "window", window);
        positive(problems, "open", open);
        positive(problems, "longestTrial", longestTrial);
        if (longestOpen.compareTo(open) < 0) {
            problems.add("breaker.longestOpen: found " + longestOpen + ", expected at least open (" + open + ")");
        }
        return problems;
    }

    private static void atLeastOne(List<String> problems, String name, int value) {
        if (value < 1) {
            problems.add("breaker." + name + ": found " + value + ", expected at least 1");
        }
    }

    private static void share(List<String> problems, String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            problems.add("breaker." + name + ": found " + value + ", expected 0 to 1");
        }
    }

    private static void positive(List<String> problems, String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            problems.add("breaker." + name + ": found " + value + ", expected more than zero");
        }
    }
}
