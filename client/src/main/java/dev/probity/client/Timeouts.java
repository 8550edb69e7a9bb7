package dev.probity.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How long the parts of a call may take.
///
/// @param connect for each of name lookup, TCP and TLS handshake
/// @param poolWait for a pooled connection
/// @param attempt one request, from the name lookup to the last byte of the body
/// @param total the whole call: waiting for a connection, all attempts, the waits between them, reading the result
public record Timeouts(Duration connect, Duration poolWait, Duration attempt, Duration total) {
    /// Connect 3 s, pool 1 s, attempt 10 s, total 30 s.
    public static final Timeouts DEFAULT =
            new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private static final Duration LONGEST = Duration.ofDays(1);

    public Timeouts withConnect(Duration other) {
        return new Timeouts(other, poolWait, attempt, total);
    }

    public Timeouts withPoolWait(Duration other) {
        return new Timeouts(connect, other, attempt, total);
    }

    public Timeouts withAttempt(Duration other) {
        return new Timeouts(connect, poolWait, other, total);
    }

    public Timeouts withTotal(Duration other) {
        return new Timeouts(connect, poolWait, attempt, other);
    }

    /// Everything that is wrong with it; empty when all is well.
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        check(problems, "connect", connect);
        check(problems, "poolWait", poolWait);
        check(problems, "attempt", attempt);
        check(problems, "total", total);
        if (connect.compareTo(attempt) > 0) {
            problems.add("timeouts.connect: found " + connect + ", expected at most attempt (" + attempt + ")");
        }
        if (attempt.compareTo(total) > 0) {
            problems.add("timeouts.attempt: found " + attempt + ", expected at most total (" + total + ")");
        }
        return problems;
    }

    private static void check(List<String> problems, String name, Duration value) {
        if (!value.isPositive() || value.compareTo(LONGEST) > 0) {
            problems.add("timeouts." + name + ": found " + value + ", expected more than zero and at most a day");
        }
    }
}
