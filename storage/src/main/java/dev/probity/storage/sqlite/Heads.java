package dev.probity.storage.sqlite;

import dev.probity.monitor.store.Latest;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All heads as of one flush. Immutable: readers look at one while the next is made, and a flush that fails
/// leaves the last one standing.
final class Heads {
    static final Heads NONE = new Heads(0, new Head[0], Map.of());

    private final long flush;
    private final @Nullable Head[] byService;
    private final Map<String, Integer> numbers;

    private Heads(long flush, @Nullable Head[] byService, Map<String, Integer> numbers) {
        this.flush = flush;
        this.byService = byService;
        this.numbers = numbers;
    }

    /// The last log row that is in them.
    long flush() {
        return flush;
    }

    /// Empty for a service that was never checked.
    Optional<Head> of(String id) {
        return Optional.ofNullable(numbers.get(id)).map(number -> byService[number]);
    }

    /// The last check of every service.
    Map<String, Latest> latest() {
        Map<String, Latest> latest = HashMap.newHashMap(byService.length);
        stream().forEach(head -> {
            if (head.latest() != null) {
                latest.put(head.id(), head.latest());
            }
        });
        return latest;
    }

    Stream<Head> stream() {
        return Arrays.stream(byService).filter(Objects::nonNull);
    }

    /// The number the next new service gets.
    int next() {
        return byService.length;
    }

    /// The first log row that holds an open sample, or the last row of all when none does.
    long oldestRow() {
        return stream().filter(Head::isOpen).mapToLong(Head::from).min().orElse(flush);
    }

    /// With some heads in place of what they were.
    Heads after(long newFlush, Collection<Head> changed) {
        int size = changed.stream().mapToInt(Head::service).max().orElse(-1) + 1;
        @Nullable Head[] heads = Arrays.copyOf(byService, Math.max(size, byService.length));
        changed.forEach(head -> heads[head.service()] = head);
        return new Heads(newFlush, heads, numbersWith(changed));
    }

    private Map<String, Integer> numbersWith(Collection<Head> changed) {
        List<Head> unknown =
                changed.stream().filter(head -> !numbers.containsKey(head.id())).toList();
        if (unknown.isEmpty()) {
            return numbers;
        }
        Map<String, Integer> all = new HashMap<>(numbers);
        unknown.forEach(head -> all.put(head.id(), head.service()));
        return all;
    }
}
