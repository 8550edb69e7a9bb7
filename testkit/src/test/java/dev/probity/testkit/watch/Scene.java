package dev.probity.testkit.watch;

import dev.probity.monitor.Status;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Checker;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.JsonSyntaxException;
import dev.probity.monitor.observer.OutageRule;
import dev.probity.monitor.observer.Stall;
import dev.probity.monitor.schedule.Due;
import dev.probity.monitor.slice.Slices;
import dev.probity.monitor.slice.SoleOwner;
import dev.probity.monitor.store.Latest;
import dev.probity.monitor.store.Observed;
import dev.probity.monitor.verdict.VerdictPolicy;
import dev.probity.monitor.watch.Board;
import dev.probity.monitor.watch.Roster;
import dev.probity.monitor.watch.Trust;
import dev.probity.monitor.watch.Watch;
import dev.probity.monitor.watch.Watched;
import dev.probity.monitor.watch.Watcher;
import dev.probity.testkit.ManualTime;
import dev.probity.testkit.store.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;

/// A watch whose time and threads belong to the test. It notes everything it is told.
final class Scene implements Watcher {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    final ManualTime time = new ManualTime(NOON);
    final MemoryStore store = new MemoryStore();
    final Slices slices = new SoleOwner(store, "test");
    final Board board;
    final Trust trust = new Trust(OutageRule.DEFAULT, Watch.now(time));
    final Watch watch;

    final List<Due> due = new ArrayList<>();
    final List<CheckResult> results = new ArrayList<>();
    final List<Observed> recorded = new ArrayList<>();
    final List<Stall> stalls = new ArrayList<>();
    final List<Boolean> outages = new ArrayList<>();

    private Scene(Map<String, Latest> before, VerdictPolicy policy, Executor threads) {
        board = new Board(before, policy, time::now);
        var checker = new Checker(Scene::noJson, time, new SplittableRandom(1), 100);
        watch = new Watch(checker, time, slices, board, trust, new Watch.Surroundings(recorded::add, this, threads));
    }

    private static Json noJson(String text) {
        throw new JsonSyntaxException("Nothing is JSON here");
    }

    /// Each check runs to its end within the turn that begins it.
    static Scene of(Watched... services) {
        return on(Runnable::run, services);
    }

    static Scene on(Executor threads, Watched... services) {
        return new Scene(Map.of(), VerdictPolicy.DEFAULT, threads).watching(services);
    }

    static Scene with(VerdictPolicy policy, Watched... services) {
        return new Scene(Map.of(), policy, Runnable::run).watching(services);
    }

    static Scene after(Map<String, Latest> before, Watched... services) {
        return new Scene(before, VerdictPolicy.DEFAULT, Runnable::run).watching(services);
    }

    Scene watching(Watched... services) {
        watch.take(Roster.of(List.of(services)));
        return this;
    }

    /// Turns the watch until this much time has passed.
    Scene run(Duration duration) {
        Instant end = Instant.ofEpochSecond(0, time.nanoTime()).plus(duration);
        while (true) {
            Duration wait = watch.turn();
            Duration left = Duration.between(Instant.ofEpochSecond(0, time.nanoTime()), end);
            if (left.isNegative() || left.isZero()) {
                return this;
            }
            Duration step = wait.isZero() ? Duration.ofMillis(1) : wait;
            time.advance(step.compareTo(left) < 0 ? step : left);
        }
    }

    Status status(String serviceId) {
        return board.standing(serviceId).orElseThrow().state().status();
    }

    List<CheckResult> resultsOf(String serviceId) {
        return results.stream()
                .filter(result -> result.serviceId().equals(serviceId))
                .toList();
    }

    long checks(String serviceId) {
        return resultsOf(serviceId).size();
    }

    @Override
    public void due(Due next) {
        due.add(next);
    }

    @Override
    public void checked(CheckResult result, Observed observed) {
        results.add(result);
    }

    @Override
    public void stalled(Stall stall) {
        stalls.add(stall);
    }

    @Override
    public void outage(boolean out) {
        outages.add(out);
    }
}
