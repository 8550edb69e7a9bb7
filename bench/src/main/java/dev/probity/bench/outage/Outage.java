package dev.probity.bench.outage;

import java.time.Duration;

/// What a number of callers did to a service that was gone for a while.
///
/// @param before requests a second in the half minute before
/// @param during requests in all of the outage
/// @param calls that callers made during the outage
/// @param recovery from the return of the service to the beginning of the first good call
/// @param goodAfter share of calls that went well from ten seconds after the return, 0 to 1
record Outage(double before, int during, int calls, Duration recovery, double goodAfter) {
    static final int CALLERS = 50;
    static final Span BEFORE = Span.seconds(0, 30);
    static final Span OUTAGE = Span.seconds(30, 90);
    static final Span AFTER = Span.seconds(100, 150);

    static Outage of(Moments requests, Moments calls, Moments good) {
        return new Outage(
                requests.perSecondIn(BEFORE),
                requests.countIn(OUTAGE),
                calls.countIn(OUTAGE),
                good.firstFrom(OUTAGE.end())
                        .map(first -> first.minus(OUTAGE.end()))
                        .orElse(Duration.ofDays(1)),
                good.countIn(AFTER) / (double) calls.countIn(AFTER));
    }
}
