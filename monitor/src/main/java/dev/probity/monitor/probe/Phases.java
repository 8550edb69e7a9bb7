package dev.probity.monitor.probe;

import java.time.Duration;

/// How long each part of an attempt took, in microseconds. The parts add up to [#total()] exactly.
public record Phases(long queue, long dns, long connect, long tls, long write, long waiting, long transfer) {
    public static final Phases NONE = new Phases(0, 0, 0, 0, 0, 0, 0);

    public Phases {
        if (Math.min(
                        queue,
                        Math.min(Math.min(dns, connect), Math.min(Math.min(tls, write), Math.min(waiting, transfer))))
                < 0) {
            throw new IllegalArgumentException("A phase cannot be negative");
        }
    }

    /// Everything from the moment the attempt was due.
    public Duration total() {
        return micros(queue + dns + connect + tls + write + waiting + transfer);
    }

    /// What the other side is answerable for: the total without our own delay.
    public Duration response() {
        return micros(dns + connect + tls + write + waiting + transfer);
    }

    /// The same with our own delay made longer.
    public Phases withMoreQueue(Duration delay) {
        return new Phases(queue + delay.toNanos() / 1000, dns, connect, tls, write, waiting, transfer);
    }

    /// Both one after the other, phase by phase; for a request that was redirected.
    public Phases plus(Phases next) {
        return new Phases(
                queue + next.queue,
                dns + next.dns,
                connect + next.connect,
                tls + next.tls,
                write + next.write,
                waiting + next.waiting,
                transfer + next.transfer);
    }

    private static Duration micros(long micros) {
        return Duration.ofNanos(micros * 1000);
    }
}
