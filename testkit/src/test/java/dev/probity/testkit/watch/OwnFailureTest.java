package dev.probity.testkit.watch;

import static dev.probity.testkit.watch.WatchedServices.INTERVAL;
import static dev.probity.testkit.watch.WatchedServices.refusing;
import static dev.probity.testkit.watch.WatchedServices.tooLate;
import static dev.probity.testkit.watch.WatchedServices.unreachable;
import static dev.probity.testkit.watch.WatchedServices.watched;
import static dev.probity.testkit.watch.WatchedServices.well;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Fault;
import dev.probity.monitor.store.Observed;
import dev.probity.monitor.watch.Watched;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is wrong with ourselves is never told as a failure of a service.
class OwnFailureTest {
    private static final Duration STOPPED = Duration.ofSeconds(20);

    @Test
    void aStopInTheMidstOfACheckSaysNothingAboutItsService() {
        Fate probe = new Fate(well());
        Scene scene = Scene.of(watched("a", probe));
        scene.run(INTERVAL);
        scene.results.clear();

        probe.becomes(timeout -> {
            scene.time.advance(STOPPED);
            return tooLate().attempt(timeout);
        });
        scene.run(INTERVAL);
        probe.becomes(well());
        scene.run(INTERVAL.multipliedBy(2));

        assertThat(scene.results.getFirst()).satisfies(OwnFailureTest::assertUnseen);
        assertThat(scene.results.stream().skip(1)).isNotEmpty().allMatch(OwnFailureTest::isHealthy);
        assertThat(scene.status("a")).isEqualTo(Status.HEALTHY);
        assertThat(scene.stalls).hasSize(1);
        assertThat(scene.trust.stalls()).isOne();
        assertThat(scene.trust.stalledMillis()).isBetween(20_000L, 20_100L);
    }

    private static void assertUnseen(CheckResult result) {
        assertThat(result.status()).isEqualTo(Status.UNKNOWN);
        assertThat(result.last().fault()).extracting(Fault::kind).isEqualTo(ErrorKind.OBSERVER);
    }

    private static boolean isHealthy(CheckResult result) {
        return result.status() == Status.HEALTHY;
    }

    @Test
    void afterAStopEverythingIsCheckedOnceAndNothingWasDown() {
        Watched[] services =
                IntStream.range(0, 50).mapToObj(i -> watched("s" + i, well())).toArray(Watched[]::new);
        Scene scene = Scene.of(services).run(INTERVAL);
        scene.results.clear();

        scene.time.advance(STOPPED);
        scene.watch.turn();

        assertThat(scene.results).hasSize(50).allMatch(OwnFailureTest::isHealthy);
        scene.run(INTERVAL.multipliedBy(2));
        assertThat(transitionsToDown(scene)).isEmpty();
        assertNoMomentTwice(scene);
    }

    private static List<Observed> transitionsToDown(Scene scene) {
        return scene.recorded.stream()
                .filter(observed -> observed.after().status() == Status.UNHEALTHY)
                .toList();
    }

    private static void assertNoMomentTwice(Scene scene) {
        Set<String> moments = new HashSet<>();
        for (CheckResult result : scene.results) {
            assertThat(moments.add(result.serviceId() + result.scheduledAt())).isTrue();
        }
    }

    @Test
    void whenUnrelatedHostsVanishTogetherItIsOurNetwork() {
        Fate network = new Fate(well());
        Watched[] services =
                IntStream.range(0, 20).mapToObj(i -> watched("s" + i, network)).toArray(Watched[]::new);
        Scene scene = Scene.of(services).run(INTERVAL);
        scene.results.clear();

        network.becomes(unreachable());
        scene.run(INTERVAL.multipliedBy(3));

        assertThat(scene.outages).containsExactly(true);
        assertThat(scene.trust.isOut()).isTrue();
        int firstUnseen =
                scene.results.stream().map(CheckResult::status).toList().indexOf(Status.UNKNOWN);
        assertThat(firstUnseen).isBetween(4, 16);
        assertThat(scene.results.subList(firstUnseen, scene.results.size())).allSatisfy(OwnFailureTest::assertUnseen);

        network.becomes(well());
        scene.run(INTERVAL.multipliedBy(2));
        assertThat(scene.outages).containsExactly(true, false);
        assertThat(scene.board.standings())
                .allMatch(standing -> standing.state().status() == Status.HEALTHY);
    }

    @Test
    void aHostThatAnswersDuringAnOutageIsBelieved() {
        Fate network = new Fate(well());
        Watched[] services =
                IntStream.range(0, 20).mapToObj(i -> watched("s" + i, network)).toArray(Watched[]::new);
        Scene scene = Scene.of(services).run(INTERVAL);
        network.becomes(unreachable());
        scene.run(INTERVAL.multipliedBy(2));
        assertThat(scene.trust.isOut()).isTrue();
        scene.results.clear();

        network.becomes(refusing());
        scene.run(Duration.ofMillis(500));

        assertThat(scene.results).isNotEmpty().allMatch(result -> result.status() == Status.UNHEALTHY);
    }

    @Test
    void servicesOfOneHostThatVanishTogetherAreDown() {
        Fate host = new Fate(well());
        Watched[] services = IntStream.range(0, 20)
                .mapToObj(i -> watched("s" + i, host))
                .map(watched -> new Watched(watched.service(), watched.origin(), "one.example"))
                .toArray(Watched[]::new);
        Scene scene = Scene.of(services).run(INTERVAL);

        host.becomes(unreachable());
        scene.run(INTERVAL);

        assertThat(scene.outages).isEmpty();
        assertThat(scene.board.standings())
                .allMatch(standing -> standing.state().status() == Status.UNHEALTHY);
    }

    @Test
    void aClockSetForwardDoublesNothingAndBreaksNothing() {
        assertUnimpressedBy(Duration.ofHours(1));
    }

    @Test
    void aClockSetBackDoublesNothingAndBreaksNothing() {
        assertUnimpressedBy(Duration.ofHours(-1));
    }

    private static void assertUnimpressedBy(Duration jump) {
        Watched[] services =
                IntStream.range(0, 20).mapToObj(i -> watched("s" + i, well())).toArray(Watched[]::new);
        Scene scene = Scene.of(services).run(INTERVAL.multipliedBy(6));

        scene.time.setClock(jump);
        scene.run(INTERVAL.multipliedBy(6));

        assertNoMomentTwice(scene);
        assertThat(transitionsToDown(scene)).isEmpty();
        for (Watched watched : services) {
            assertThat(scene.checks(watched.id())).isBetween(11L, 13L);
            assertThat(scene.status(watched.id())).isEqualTo(Status.HEALTHY);
        }
    }
}
