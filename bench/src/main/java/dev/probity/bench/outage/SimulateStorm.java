package dev.probity.bench.outage;

import dev.probity.bench.outage.SimulatedService.Trouble;
import dev.probity.client.testing.SimulatedTime;
import dev.probity.client.testing.SimulatedTime.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// Callers that come at a steady rate, whatever became of those before, and a service that can do a quarter more than
/// that. It stalls for twenty seconds; then it is as quick as ever, but has a queue. What the callers do decides
/// whether it
/// ever gets to the end of it.
final class SimulateStorm {
    static final int CALLS_PER_SECOND = 80;
    static final int CAPACITY_PER_SECOND = 100;
    static final Span STALL = Span.seconds(30, 50);
    private static final int SECONDS = 180;
    private static final Duration WORK = Duration.ofMillis(100);
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final SimulatedTime time = new SimulatedTime(Instant.EPOCH);
    private final Moments good = new Moments();

    /// When calls went well. What went well counts at the time it did.
    static Moments of(Contestant contestant) throws InterruptedException {
        return new SimulateStorm().run(contestant);
    }

    private Moments run(Contestant contestant) throws InterruptedException {
        int workers = (int) (CAPACITY_PER_SECOND * WORK.toMillis() / 1000);
        SimulatedService service = new SimulatedService(time, workers, WORK, Trouble.STALLED, STALL);
        Caller caller = contestant.over(service, time, "http://service.test/", TIMEOUT);
        List<Task> calls = IntStream.range(0, SECONDS * CALLS_PER_SECOND)
                .mapToObj(i -> new Task(Duration.ofSeconds(i).dividedBy(CALLS_PER_SECOND), () -> call(caller)))
                .toList();
        time.run(calls);
        return good;
    }

    private void call(Caller caller) {
        try {
            if (caller.call()) {
                good.add(Duration.ofNanos(time.nanoTime()));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
