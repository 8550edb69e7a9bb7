package dev.probity.health;

import dev.probity.health.run.Outcome;
import dev.probity.health.run.Outcome.Returned;
import dev.probity.health.run.Outcome.Threw;
import dev.probity.health.run.Outcome.TimedOut;
import java.time.Duration;

/// Reads the outcome of a run as the status of a component. Pure.
final class Reading {
    private Reading() {}

    static ComponentStatus of(String name, Outcome<Finding> outcome) {
        Finding finding = finding(outcome);
        if (outcome.attempts() > 1) {
            finding = finding.with("attempts", outcome.attempts());
        }
        return status(name, finding, outcome.took());
    }

    static ComponentStatus status(String name, Finding finding, Duration took) {
        double ms = Math.rint(took.toNanos() / 1000.0) / 1000.0;
        return new ComponentStatus(name, finding.status(), finding.message(), ms, finding.metadata());
    }

    /// What a check found that never came to an end, and is not started again for that.
    static Finding hanging(Duration timeout) {
        return Finding.unhealthy("An earlier check still hangs; it had " + milliseconds(timeout))
                .with("timed_out", true)
                .with("hangs", true);
    }

    static Finding finding(Outcome<Finding> outcome) {
        if (outcome instanceof Returned<Finding> returned) {
            return returned.value();
        }
        if (outcome instanceof Threw<Finding> threw) {
            return thrown(threw.error());
        }
        TimedOut<Finding> late = (TimedOut<Finding>) outcome;
        String message = "No answer within " + milliseconds(late.timeout());
        return thrown(new HealthCheckTimeoutException(message, late.timeout())).with("timed_out", true);
    }

    static Finding thrown(Throwable error) {
        return Finding.unhealthy(message(error)).with("error", error.getClass().getName());
    }

    /// The type tells people as much as the message, so both are shown; our own exceptions speak for themselves.
    static String message(Throwable error) {
        String type = error.getClass().getSimpleName();
        try {
            String own = error.getMessage();
            if (error instanceof HealthCheckException && own != null) {
                return own;
            }
            return own == null || own.isBlank() ? type : type + ": " + own;
        } catch (RuntimeException e) { // other people's exceptions can fail even at this
            return type;
        }
    }

    private static String milliseconds(Duration duration) {
        return duration.toMillis() + " ms";
    }
}
