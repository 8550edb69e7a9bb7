package dev.probity.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DependencyCyclesTest {
    @Test
    void aDiamondHasNone() {
        assertThat(DependencyCycles.in(Map.of(
                        "shop", List.of("payments", "stock"),
                        "payments", List.of("database"),
                        "stock", List.of("database"))))
                .isEmpty();
    }

    @Test
    void tellsTheWayRound() {
        var parents = new TreeMap<>(Map.of(
                "a-page", List.of("b-payments"),
                "b-payments", List.of("c-database"),
                "c-database", List.of("d-disk", "b-payments")));

        assertThat(DependencyCycles.in(parents)).singleElement().satisfies(cycle -> {
            assertThat(cycle.service()).isEqualTo("c-database");
            assertThat(cycle).hasToString("b-payments -> c-database -> b-payments");
        });
    }

    @Test
    void tellsEachOfTwo() {
        var parents =
                new TreeMap<>(Map.of("a", List.of("b"), "b", List.of("a"), "c", List.of("d", "a"), "d", List.of("c")));

        assertThat(DependencyCycles.in(parents)).map(Object::toString).containsExactly("a -> b -> a", "c -> d -> c");
    }

    @Test
    void leavesAServiceThatNamesItselfToOthers() {
        assertThat(DependencyCycles.in(Map.of("a", List.of("a")))).isEmpty();
    }

    @Test
    void goesDownAChainOfAnyLength() {
        Map<String, List<String>> parents = new LinkedHashMap<>();
        IntStream.range(0, 100_000).forEach(i -> parents.put("s" + i, List.of("s" + (i + 1))));
        parents.put("s100000", List.of("s0"));

        assertThat(DependencyCycles.in(parents))
                .singleElement()
                .satisfies(cycle -> assertThat(cycle.ids()).hasSize(100_001))
                .satisfies(cycle -> assertThat(cycle).asString().endsWith("s8 -> s9 -> ... -> s0"));
    }
}
