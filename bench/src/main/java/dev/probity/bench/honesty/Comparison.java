package dev.probity.bench.honesty;

import dev.probity.bench.honesty.Witness.Sighting;
import dev.probity.bench.target.Stamp;

/// One check as both sides saw it. All in microseconds.
///
/// @param own what the target took, from looking at the request to giving away the answer
/// @param error by what the reported wait is longer than that. It includes both ways over loopback and the time
///     the request lay in the target's socket, so it is more than our own error
/// @param late from when the target was about to give its answer to the network until our first byte: what the
///     kernel needs and what we noticed too late, nothing of the target's
/// @param unread how long the request lay in the target's socket, counted from when we say that we had sent it.
///     It is the target's; below zero we said so too late
/// @param connect what was reported for connecting: over loopback no time of the other side at all
/// @param transfer what was reported for the rest of the answer, which came in one piece: the same
record Comparison(double own, double error, double late, double unread, double connect, double transfer) {
    static Comparison of(Stamp target, Sighting ours) {
        double own = (target.leaving() - target.arrived()) / 1e3;
        return new Comparison(
                own,
                ours.timings().waiting() - own,
                (ours.firstByte() - target.leaving()) / 1e3,
                (target.arrived() - ours.sent()) / 1e3,
                ours.timings().connect(),
                ours.timings().transfer());
    }
}
