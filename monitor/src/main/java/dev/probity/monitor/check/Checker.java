package dev.probity.monitor.check;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.json.JsonParser;
import dev.probity.monitor.probe.Outcome;
import dev.probity.monitor.probe.Trace;
import dev.probity.monitor.service.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Checks services on virtual threads, a bounded number at a time.
///
/// A check is one attempt and, while it is not up and the service's retry policy allows, further ones.
/// Waiting for a place is our own delay and counted as such, never as the service's.
public final class Checker {
    /// How many checks run at a time unless configured otherwise.
    public static final int DEFAULT_CONCURRENCY = 512;

    private final JudgeOutcome judge;
    private final Time time;
    private final RandomGenerator random;
    private final int concurrency;
    private final Semaphore places;

    /// @param concurrency how many checks run at a time, at least 1
    public Checker(JsonParser parser, Time time, RandomGenerator random, int concurrency) {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency: found " + concurrency + ", expected at least 1");
        }
        this.judge = new JudgeOutcome(parser);
        this.time = time;
        this.random = random;
        this.concurrency = concurrency;
        this.places = new Semaphore(concurrency, true);
    }

    /// Checks one service and insists on an answer.
    ///
    /// @return a result with a response, good or bad
    /// @throws HealthCheckTimeoutException when no complete answer came in time
    /// @throws ServiceUnreachableException when nothing answered for another reason
    /// @throws HealthCheckException itself when the failure is ours and says nothing about the service
    /// @throws InterruptedException when the thread was interrupted; the attempt under way is cancelled
    public CheckResult check(Service service) throws InterruptedException {
        CheckResult result = examine(service, time.now(), time.nanoTime(), Checker::unheard);
        Attempt last = result.last();
        if (last.answered() || last.fault() == null) {
            return result;
        }
        throw switch (last.fault().kind()) {
            case TIMEOUT, CONNECT_TIMEOUT -> new HealthCheckTimeoutException(service.name(), service.timeout());
            case OBSERVER ->
                new HealthCheckException(service.name(), last.fault().message());
            default ->
                new ServiceUnreachableException(service.name(), last.fault().message());
        };
    }

    /// Checks all services concurrently and never throws for what a service does.
    ///
    /// @param listener told of each result as it comes, from many threads
    /// @return one result per service, in the same order
    /// @throws InterruptedException when the thread was interrupted; every attempt under way is cancelled
    public List<CheckResult> checkAll(List<Service> services, Consumer<CheckResult> listener)
            throws InterruptedException {
        if (services.isEmpty()) {
            return List.of();
        }
        Instant scheduledAt = time.now();
        long due = time.nanoTime();
        CheckResult[] results = new CheckResult[services.size()];
        AtomicInteger next = new AtomicInteger();
        // As many threads as may check at a time: tens of thousands that wait for a place cost more than
        // all they would do.
        Callable<Void> inTurn = () -> {
            for (int i = next.getAndIncrement(); i < results.length; i = next.getAndIncrement()) {
                results[i] = checkDue(services.get(i), scheduledAt, due, Checker::unheard);
                listener.accept(results[i]);
            }
            return null;
        };
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("check-", 1).factory())) {
            int atATime = Math.min(concurrency, results.length);
            for (Future<Void> done : threads.invokeAll(Collections.nCopies(atATime, inTurn))) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The listener of results failed", e.getCause());
        }
        return List.of(results);
    }

    private static void unheard(Attempt attempt) {}

    /// Checks a service whose moment has come and never throws for what the service does.
    ///
    /// @param scheduledAt that moment
    /// @param due the same by [Time#nanoTime()]; what has passed since is our own delay
    /// @param listener told of each attempt before the next
    /// @throws InterruptedException when the thread was interrupted; the attempt under way is cancelled
    public CheckResult checkDue(Service service, Instant scheduledAt, long due, Consumer<Attempt> listener)
            throws InterruptedException {
        try {
            return examine(service, scheduledAt, due, listener);
        } catch (RuntimeException | Error e) {
            // A defect of ours must not hide the other results, nor look like a failure of the service.
            return unobserved(service, scheduledAt, "Internal error: " + e);
        }
    }

    private CheckResult unobserved(Service service, Instant scheduledAt, String reason) {
        Fault fault = new Fault(ErrorKind.OBSERVER, service.secrets().mask(reason));
        Instant now = time.now();
        Attempt attempt = new Attempt(1, now, Status.UNKNOWN, null, fault, null, Trace.NONE);
        return new CheckResult(service.id(), service.name(), List.of(attempt), scheduledAt, now);
    }

    private CheckResult examine(Service service, Instant scheduledAt, long due, Consumer<Attempt> listener)
            throws InterruptedException {
        places.acquire();
        try {
            Duration queued = Duration.ofNanos(time.nanoTime() - due);
            Instant checkedAt = time.now();
            List<Attempt> attempts = new ArrayList<>();
            attempts.add(attempt(service, 1, queued));
            listener.accept(attempts.getLast());
            while (!attempts.getLast().status().isUp() && service.retryPolicy().allows(attempts.size() + 1)) {
                int number = attempts.size() + 1;
                time.sleep(service.retryPolicy().delayBefore(number, random));
                attempts.add(attempt(service, number, Duration.ZERO));
                listener.accept(attempts.getLast());
            }
            return new CheckResult(service.id(), service.name(), attempts, scheduledAt, checkedAt);
        } finally {
            places.release();
        }
    }

    private Attempt attempt(Service service, int number, Duration queued) throws InterruptedException {
        Instant startedAt = time.now();
        Outcome outcome = service.probe().attempt(service.timeout());
        Attempt attempt = judge.judge(service, number, startedAt, outcome);
        return attempt.withMoreQueue(queued);
    }
}
