package dev.probity.client.transport.netty;

import dev.probity.client.transport.Limits;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Timings;
import java.time.Duration;

/// Measures the phases of one call. Each moment is rounded to microseconds once, so the phases add up exactly.
/// Belongs to one thread at a time.
final class Stopwatch {
    private final long startNanos;
    private long queue;
    private long dns;
    private long connect;
    private long tls;
    private long write;
    private long waiting;
    private long transfer;
    private Phase phase = Phase.QUEUE;
    private long phaseBegan;

    Stopwatch(long nowNanos) {
        this.startNanos = nowNanos;
    }

    Phase phase() {
        return phase;
    }

    /// Ends the current phase and begins another; coming back to a phase adds to it.
    void enter(Phase next, long nowNanos) {
        long now = (nowNanos - startNanos) / 1000;
        add(now - phaseBegan);
        phase = next;
        phaseBegan = now;
    }

    /// When the call has to be given up if nothing more happens, by [System#nanoTime()].
    long dueNanos(Limits limits) {
        return Math.min(Math.min(phaseDueNanos(limits), totalDueNanos(limits)), wholeDueNanos(limits));
    }

    /// The limit that is reached first if nothing more happens.
    Duration nextLimit(Limits limits) {
        long due = dueNanos(limits);
        if (due == phaseDueNanos(limits)) {
            return limitOfPhase(limits);
        }
        return due == totalDueNanos(limits) ? limits.total() : limits.whole();
    }

    private long wholeDueNanos(Limits limits) {
        return startNanos + limits.whole().toNanos();
    }

    private long phaseDueNanos(Limits limits) {
        return startNanos + phaseBegan * 1000 + limitOfPhase(limits).toNanos();
    }

    /// The total pauses while we keep the call waiting ourselves; that wait has the total as a limit of its
    /// own.
    private long totalDueNanos(Limits limits) {
        if (phase == Phase.QUEUE) {
            return phaseDueNanos(limits);
        }
        return startNanos + queue * 1000 + limits.total().toNanos();
    }

    private Duration limitOfPhase(Limits limits) {
        return switch (phase) {
            case DNS -> limits.dns();
            case CONNECT -> limits.connect();
            case TLS -> limits.tls();
            case WRITE -> limits.write();
            case WAIT -> limits.firstByte();
            case QUEUE, TRANSFER -> limits.total();
        };
    }

    /// The phases up to now.
    Timings timings(long nowNanos) {
        enter(phase, nowNanos);
        return new Timings(queue, dns, connect, tls, write, waiting, transfer);
    }

    private void add(long micros) {
        switch (phase) {
            case QUEUE -> queue += micros;
            case DNS -> dns += micros;
            case CONNECT -> connect += micros;
            case TLS -> tls += micros;
            case WRITE -> write += micros;
            case WAIT -> waiting += micros;
            case TRANSFER -> transfer += micros;
        }
    }
}
