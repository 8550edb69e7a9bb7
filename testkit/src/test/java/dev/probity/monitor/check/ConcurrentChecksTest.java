package dev.probity.monitor.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.monitor.Status;
import dev.probity.monitor.probe.Outcome;
import dev.probity.monitor.probe.Outcome.Unobserved;
import dev.probity.monitor.probe.Probe;
import dev.probity.monitor.probe.Trace;
import dev.probity.monitor.service.Service;
import dev.probity.testkit.FakeProbe;
import dev.probity.testkit.ManualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many services at a time.
@Timeout(60)
class ConcurrentChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Outcome DONE = new Unobserved("done", Trace.NONE);

    private final ManualTime time = new ManualTime(NOW);

    private Checker checker(int concurrency) {
        return Checkers.with(time, concurrency);
    }

    private static Service service(int number, Probe probe) {
        return Service.of("service " + number, "test://h/" + number, probe);
    }

    private static List<CheckResult> checkAll(Checker checker, List<Service> services) throws InterruptedException {
        return checker.checkAll(services, _ -> {});
    }

    @Test
    void anEmptyListHasNoResults() throws InterruptedException {
        assertThat(checkAll(checker(1), List.of())).isEmpty();
    }

    @Test
    void resultsAreInTheOrderOfTheServicesWhateverEndsFirst() throws InterruptedException {
        int count = 20;
        List<CountDownLatch> ends = IntStream.rangeClosed(0, count)
                .mapToObj(_ -> new CountDownLatch(1))
                .toList();
        List<Service> services = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            CountDownLatch mine = ends.get(i);
            CountDownLatch next = ends.get(i + 1);
            services.add(service(i, _ -> {
                next.await();
                mine.countDown();
                return DONE;
            }));
        }
        ends.getLast().countDown();

        assertThat(checkAll(checker(count), services))
                .map(CheckResult::serviceId)
                .containsExactlyElementsOf(services.stream().map(Service::id).toList());
    }

    @Test
    void allRunAtATime() throws InterruptedException {
        int count = 500;
        CountDownLatch everybodyIsHere = new CountDownLatch(count);
        Probe meeting = _ -> {
            everybodyIsHere.countDown();
            everybodyIsHere.await();
            return DONE;
        };
        List<Service> services =
                IntStream.range(0, count).mapToObj(i -> service(i, meeting)).toList();

        assertThat(checkAll(checker(count), services)).hasSize(count);
    }

    @Test
    void noMoreRunAtATimeThanThereArePlaces() throws InterruptedException {
        int places = 4;
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch placesAreTaken = new CountDownLatch(places);
        Probe counting = _ -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            placesAreTaken.countDown();
            placesAreTaken.await();
            running.decrementAndGet();
            return DONE;
        };
        List<Service> services =
                IntStream.range(0, 200).mapToObj(i -> service(i, counting)).toList();

        checkAll(checker(places), services);

        assertThat(most).hasValue(places);
    }

    @Test
    void waitingForAPlaceIsOurOwnDelay() throws InterruptedException {
        Probe slow = timeout -> {
            time.advance(Duration.ofSeconds(1));
            return DONE;
        };

        List<CheckResult> results = checkAll(checker(1), List.of(service(1, slow), service(2, slow), service(3, slow)));

        assertThat(results)
                .map(result -> result.phases().total())
                .containsExactlyInAnyOrder(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(results).map(result -> result.phases().response()).containsOnly(Duration.ZERO);
        assertThat(results).map(CheckResult::scheduledAt).containsOnly(NOW);
        assertThat(results)
                .map(CheckResult::checkedAt)
                .containsExactlyInAnyOrder(NOW, NOW.plusSeconds(1), NOW.plusSeconds(2));
    }

    @Test
    void theListenerHearsOfEachResultOnce() throws InterruptedException {
        Queue<CheckResult> heard = new ConcurrentLinkedQueue<>();
        List<Service> services =
                IntStream.range(0, 100).mapToObj(i -> service(i, _ -> DONE)).toList();

        List<CheckResult> results = checker(10).checkAll(services, heard::add);

        assertThat(heard).containsExactlyInAnyOrderElementsOf(results);
    }

    @Test
    void everyServiceGetsItsOwnVerdict() throws InterruptedException {
        Service broken = service(4, _ -> {
            throw new IllegalStateException("a defect");
        });
        List<Service> services = List.of(
                service(1, FakeProbe.answering(200, "ok")),
                service(2, FakeProbe.refusing()),
                service(3, FakeProbe.silent()).withTimeout(Duration.ofMillis(5)),
                broken,
                service(5, FakeProbe.answering(200, "ok")));

        assertThat(checkAll(checker(5), services))
                .map(CheckResult::status)
                .containsExactly(Status.HEALTHY, Status.UNHEALTHY, Status.UNHEALTHY, Status.UNKNOWN, Status.HEALTHY);
    }

    @Test
    void anInterruptionCancelsEveryAttempt() throws Exception {
        int running = 5;
        CountDownLatch begun = new CountDownLatch(running);
        CountDownLatch cancelled = new CountDownLatch(running);
        Probe endless = _ -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                cancelled.countDown();
                throw e;
            }
            return DONE;
        };
        List<Service> services =
                IntStream.range(0, 20).mapToObj(i -> service(i, endless)).toList();
        Queue<CheckResult> heard = new ConcurrentLinkedQueue<>();
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread caller = Thread.startVirtualThread(() -> {
            try {
                checker(running).checkAll(services, heard::add);
                end.complete(new AssertionError("not interrupted"));
            } catch (InterruptedException e) {
                end.complete(e);
            }
        });

        begun.await();
        caller.interrupt();

        assertThat(end.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertThat(cancelled.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).isEmpty();
    }

    @Test
    void aListenerThatFailsIsNoSecret() {
        List<Service> services =
                IntStream.range(0, 20).mapToObj(i -> service(i, _ -> DONE)).toList();

        assertThatThrownBy(() -> checker(3).checkAll(services, _ -> {
                    throw new IllegalArgumentException("a defect");
                }))
                .hasRootCauseMessage("a defect");
    }

    @Test
    void thereIsAtLeastOnePlace() {
        assertThatThrownBy(() -> new Checker(Checkers.NO_JSON, time, RandomGenerator.getDefault(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("concurrency: found 0, expected at least 1");
    }
}
