package dev.probity.testkit.store;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.check.Fault;
import dev.probity.monitor.history.Finding;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.probe.Phases;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Makes the history of a service as most are: log-normal phases of its own, a slow answer now and then,
/// rarely down and then for a while. The same seed makes the same history.
public final class OrdinaryService {
    private static final Finding WELL = new Finding(Status.HEALTHY, 200, null, 1, false, false);
    private static final Finding SLOW = new Finding(
            Status.DEGRADED, 200, new Fault(ErrorKind.ASSERTION, "Expected an answer within 800 ms"), 1, false, false);
    static final Finding DOWN = new Finding(
            Status.UNHEALTHY,
            null,
            new Fault(ErrorKind.REFUSED, "Connection refused by 192.0.2.7:443"),
            2,
            false,
            false);

    private final SplittableRandom random;
    private final double dns;
    private final double connect;
    private final double tls;
    private final double waiting;
    private final double transfer;
    private int stillDown;

    public OrdinaryService(SplittableRandom random) {
        this.random = random;
        this.dns = random.nextDouble(300, 3_000);
        this.connect = random.nextDouble(500, 40_000);
        this.tls = connect * random.nextDouble(1.2, 2.5);
        this.waiting = random.nextDouble(5_000, 150_000);
        this.transfer = random.nextDouble(100, 8_000);
    }

    /// @param first when the first is due, milliseconds since the epoch
    /// @param interval in milliseconds
    public List<Sample> samples(long first, long interval, int count) {
        List<Sample> samples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            samples.add(sample(first + i * interval));
        }
        return samples;
    }

    public Sample sample(long scheduledAt) {
        long startedAt = scheduledAt + random.nextInt(3);
        if (stillDown == 0 && random.nextInt(4_000) == 0) {
            stillDown = 20;
        }
        if (stillDown > 0) {
            stillDown--;
            return new Sample(
                    scheduledAt, startedAt, DOWN, new Phases(queue(), spread(dns), spread(connect), 0, 0, 0, 0));
        }
        boolean slow = random.nextInt(100) == 0;
        long wait = slow ? 800_000 + spread(waiting) : spread(waiting);
        Phases phases = new Phases(
                queue(), spread(dns), spread(connect), spread(tls), 60 + random.nextInt(30), wait, spread(transfer));
        return new Sample(scheduledAt, startedAt, slow ? SLOW : WELL, phases);
    }

    private long queue() {
        return random.nextLong(30, 230);
    }

    private long spread(double median) {
        return (long) (median * Math.exp(0.12 * random.nextGaussian()));
    }
}
