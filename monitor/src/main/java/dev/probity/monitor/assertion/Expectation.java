package dev.probity.monitor.assertion;

import dev.probity.monitor.Status;

/// An assertion and what a service is when it does not hold.
///
/// @param otherwise [Status#UNHEALTHY] or [Status#DEGRADED]
public record Expectation(Assertion assertion, Status otherwise) {
    public static Expectation required(Assertion assertion) {
        return new Expectation(assertion, Status.UNHEALTHY);
    }

    public static Expectation desired(Assertion assertion) {
        return new Expectation(assertion, Status.DEGRADED);
    }
}
