package dev.probity.testkit.watch;

import static dev.probity.testkit.watch.WatchedServices.INTERVAL;
import static dev.probity.testkit.watch.WatchedServices.refusing;
import static dev.probity.testkit.watch.WatchedServices.watched;
import static dev.probity.testkit.watch.WatchedServices.well;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.monitor.Status;
import dev.probity.monitor.store.Latest;
import dev.probity.monitor.store.Observed;
import dev.probity.monitor.verdict.VerdictPolicy;
import dev.probity.monitor.watch.Board;
import dev.probity.monitor.watch.Roster;
import dev.probity.monitor.watch.Standing;
import dev.probity.monitor.watch.Watched;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the board keeps, and for how long.
class BoardTest {
    @Test
    void aServiceBeginsUnchecked() {
        Scene scene = Scene.of(watched("a", well()));

        Standing standing = scene.board.standing("a").orElseThrow();
        assertThat(standing.state().status()).isEqualTo(Status.UNKNOWN);
        assertThat(standing.state().since()).isEqualTo(Scene.NOON.toEpochMilli());
        assertThat(standing.sample()).isNull();
    }

    @Test
    void standingsAreInTheOrderOfTheRoster() {
        Scene scene = Scene.of(watched("z", well()), watched("a", well()), watched("m", well()));

        assertThat(scene.board.standings())
                .extracting(standing -> standing.watched().id())
                .containsExactly("z", "a", "m");
    }

    @Test
    void ofTwoServicesWithOneIdTheFirstCounts() {
        Watched first = watched("a", well());
        Roster roster = Roster.of(List.of(first, watched("a", refusing())));

        assertThat(roster.services()).containsExactly(first);
    }

    @Test
    void aServiceThatStaysKeepsItsState() {
        Scene scene = Scene.of(watched("a", refusing())).run(INTERVAL);

        Watched changed = watched("a", well(), INTERVAL.multipliedBy(2), true);
        scene.watching(changed, watched("b", well()));

        assertThat(scene.board.standing("a")).hasValueSatisfying(standing -> {
            assertThat(standing.state().status()).isEqualTo(Status.UNHEALTHY);
            assertThat(standing.watched()).isEqualTo(changed);
        });
    }

    @Test
    void aServiceThatComesBackStandsAsItStood() {
        Scene scene = Scene.of(watched("a", refusing())).run(INTERVAL);
        var before = scene.board.standing("a").orElseThrow();

        scene.watching();
        assertThat(scene.board.standing("a")).isEmpty();
        scene.watching(watched("a", well()));

        assertThat(scene.board.standing("a")).hasValueSatisfying(standing -> {
            assertThat(standing.state()).isEqualTo(before.state());
            assertThat(standing.sample()).isEqualTo(before.sample());
        });
    }

    @Test
    void aRestartBeginsWithWhatTheStoreKnows() {
        Scene first = Scene.of(watched("a", refusing())).run(INTERVAL);
        Observed last = first.recorded.getLast();

        Scene second = Scene.after(Map.of("a", new Latest(last.sample(), last.after())), watched("a", refusing()));

        assertThat(second.status("a")).isEqualTo(Status.UNHEALTHY);
        second.run(INTERVAL);
        assertThat(second.recorded).singleElement().satisfies(observed -> {
            assertThat(observed.before()).isEqualTo(last.after());
            assertThat(observed.transition()).isEmpty();
        });
    }

    @Test
    void everyChangeGivesAnotherVersionAndIsVisibleWithIt() {
        Scene scene = Scene.of(watched("a", well()));
        long before = scene.board.version();
        scene.run(INTERVAL);
        long after = scene.board.version();

        assertThat(after).isNotEqualTo(before);
        scene.watching();
        assertThat(scene.board.version()).isNotEqualTo(after);
    }

    /// Who reads the version first, and then the standings, must never file old standings under the new
    /// version: they would count as current until the next change.
    @Test
    void theVersionIsNotNewBeforeTheStandingIs() {
        Scene scene = Scene.of(watched("a", well())).run(INTERVAL);
        List<Long> versions = new ArrayList<>();
        var board = new Board(Map.of(), VerdictPolicy.DEFAULT, scene.time::now);
        board.take(Roster.of(List.of(watched("a", well()))));
        long before = board.version();

        board.count(scene.results.getFirst(), _ -> versions.add(board.version()));

        assertThat(versions).containsExactly(before);
        assertThat(board.version()).isNotEqualTo(before);
    }
}
