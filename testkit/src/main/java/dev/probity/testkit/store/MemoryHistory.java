package dev.probity.testkit.store;

import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.Rollup;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.store.Latest;
import dev.probity.monitor.store.Observed;
import dev.probity.monitor.store.Page;
import dev.probity.monitor.store.Span;
import dev.probity.monitor.verdict.Transition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The history of one service in a [MemoryStore].
final class MemoryHistory {
    private final List<Sample> samples = new ArrayList<>();
    private final List<Transition> transitions = new ArrayList<>();
    private final Map<Period, NavigableMap<Long, Rollup>> rollups = new EnumMap<>(Period.class);
    private @Nullable Latest latest;

    MemoryHistory() {
        for (Period period : Period.values()) {
            rollups.put(period, new TreeMap<>());
        }
    }

    void add(Observed observed) {
        samples.add(observed.sample());
        observed.transition().ifPresent(transitions::add);
        latest = new Latest(observed.sample(), observed.after());
        rollups.forEach((period, byStart) -> Rollup.of(period, List.of(observed.sample()))
                .forEach(rollup -> byStart.merge(rollup.start(), rollup, Rollup::plus)));
    }

    Latest latest() {
        return Objects.requireNonNull(latest);
    }

    Page page(Span due, int limit) {
        List<Sample> fitting = samples.reversed().stream()
                .filter(sample -> due.contains(sample.scheduledAt()))
                .sorted(Comparator.comparingLong(Sample::scheduledAt).reversed())
                .toList();
        int end = Math.min(limit, fitting.size());
        while (end > 0
                && end < fitting.size()
                && fitting.get(end).scheduledAt() == fitting.get(end - 1).scheduledAt()) {
            end++;
        }
        OptionalLong next =
                end < fitting.size() ? OptionalLong.of(fitting.get(end - 1).scheduledAt()) : OptionalLong.empty();
        return new Page(fitting.subList(0, end), next);
    }

    List<Rollup> rollups(Period period, Span starts) {
        return byStart(period).values().stream()
                .filter(rollup -> starts.contains(rollup.start()))
                .toList();
    }

    List<Transition> transitions(Span span) {
        return transitions.stream()
                .filter(transition -> span.contains(transition.at()))
                .sorted(Comparator.comparingLong(Transition::at))
                .toList();
    }

    /// Forgets samples due before one moment, and hours and transitions that began before another.
    void forget(long samplesBefore, long hoursBefore) {
        samples.removeIf(sample -> sample.scheduledAt() < samplesBefore);
        transitions.removeIf(transition -> transition.at() < hoursBefore);
        byStart(Period.HOUR).headMap(hoursBefore).clear();
    }

    private NavigableMap<Long, Rollup> byStart(Period period) {
        return Objects.requireNonNull(rollups.get(period));
    }
}
