package dev.probity.monitor.check;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.json.JsonParser;
import dev.probity.monitor.probe.Outcome;
import dev.probity.monitor.probe.Probe;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Checks services, a bounded number at a time.
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
            return unobserved(service, scheduledAt, e);
        }
    }

    /// What is left of a check that has begun. It may wait, for the service or before a retry, so it belongs
    /// on a thread of its own.
    public interface Rest {
        /// @param listener told of each attempt before the next
        /// @throws InterruptedException when the thread was interrupted; the attempt under way is cancelled
        CheckResult finish(Consumer<Attempt> listener) throws InterruptedException;
    }

    /// Begins to check a service whose moment has come, and does not wait: while the service takes its time
    /// to answer, its check needs no thread.
    ///
    /// @param scheduledAt that moment
    /// @param due the same by [Time#nanoTime()]; what has passed since is our own delay
    /// @param next given what is left to do, once: when the service has answered or failed, or at once when
    ///     the check cannot begin without waiting. It must neither wait nor fail.
    public void begin(Service service, Instant scheduledAt, long due, Consumer<Rest> next) {
        boolean begun;
        try {
            begun = tryBegin(service, scheduledAt, due, next);
        } catch (RuntimeException | Error e) {
            next.accept(_ -> unobserved(service, scheduledAt, e));
            return;
        }
        if (!begun) {
            next.accept(listener -> checkDue(service, scheduledAt, due, listener));
        }
    }

    private boolean tryBegin(Service service, Instant scheduledAt, long due, Consumer<Rest> next) {
        // Nobody overtakes those that wait for a place.
        if (places.hasQueuedThreads() || !places.tryAcquire()) {
            return false;
        }
        boolean begun = false;
        try {
            Begun check = begun(service, scheduledAt, due);
            begun = service.probe()
                    .tryBegin(
                            service.timeout(),
                            first -> next.accept(listener -> {
                                try {
                                    return finish(check, first, listener);
                                } catch (RuntimeException | Error e) {
                                    return unobserved(service, scheduledAt, e);
                                }
                            }));
            return begun;
        } finally {
            if (!begun) {
                places.release();
            }
        }
    }

    /// Waits until no check is under way. None may begin meanwhile.
    ///
    /// @return whether all have ended in time
    public boolean awaitEnd(Duration atMost) throws InterruptedException {
        boolean ended = places.tryAcquire(concurrency, atMost.toMillis(), TimeUnit.MILLISECONDS);
        if (ended) {
            places.release(concurrency);
        }
        return ended;
    }

    /// A defect of ours must not hide the other results, nor look like a failure of the service.
    private CheckResult unobserved(Service service, Instant scheduledAt, Throwable defect) {
        Fault fault = new Fault(ErrorKind.OBSERVER, service.secrets().mask("Internal error: " + defect));
        Instant now = time.now();
        Attempt attempt = new Attempt(1, now, Status.UNKNOWN, null, fault, null, Trace.NONE);
        return new CheckResult(service.id(), service.name(), List.of(attempt), scheduledAt, now);
    }

    private CheckResult examine(Service service, Instant scheduledAt, long due, Consumer<Attempt> listener)
            throws InterruptedException {
        places.acquire();
        return finish(begun(service, scheduledAt, due), () -> service.probe().attempt(service.timeout()), listener);
    }

    /// A check that has a place, which [#finish] gives back.
    ///
    /// @param queued how long it waited for it
    private record Begun(Service service, Instant scheduledAt, Instant checkedAt, Duration queued) {}

    private Begun begun(Service service, Instant scheduledAt, long due) {
        Duration queued = Duration.ofNanos(time.nanoTime() - due);
        return new Begun(service, scheduledAt, time.now(), queued);
    }

    private CheckResult finish(Begun check, Probe.Rest first, Consumer<Attempt> listener) throws InterruptedException {
        try {
            Service service = check.service();
            List<Attempt> attempts = new ArrayList<>();
            Attempt attempt = judge.judge(service, 1, check.checkedAt(), first.outcome());
            attempts.add(attempt.withMoreQueue(check.queued()));
            listener.accept(attempts.getLast());
            while (!attempts.getLast().status().isUp() && service.retryPolicy().allows(attempts.size() + 1)) {
                int number = attempts.size() + 1;
                time.sleep(service.retryPolicy().delayBefore(number, random));
                Instant startedAt = time.now();
                Outcome outcome = service.probe().attempt(service.timeout());
                attempts.add(judge.judge(service, number, startedAt, outcome));
                listener.accept(attempts.getLast());
            }
            return new CheckResult(service.id(), service.name(), attempts, check.scheduledAt(), check.checkedAt());
        } finally {
            places.release();
        }
    }
}
