package dev.probity.monitor.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Finds services that need themselves by way of others. A service that names itself is not among them.
///
/// Goes down each chain of dependencies once, without recursion: a chain may be as long as there are
/// services.
final class DependencyCycles {
    private static final int MOST_SHOWN = 10;

    private final Map<String, List<String>> parents;
    private final SequencedSet<String> path = new LinkedHashSet<>();
    private final Deque<Iterator<String>> ahead = new ArrayDeque<>();
    private final Set<String> done = new HashSet<>();
    private final List<Cycle> cycles = new ArrayList<>();

    /// @param service whose dependency closes the cycle
    /// @param ids from the service it depends on by this down to itself
    record Cycle(String service, List<String> ids) {
        String parent() {
            return ids.getFirst();
        }

        @Override
        public String toString() {
            String way = ids.stream().limit(MOST_SHOWN).collect(Collectors.joining(" -> "));
            return way + (ids.size() > MOST_SHOWN ? " -> ..." : "") + " -> " + parent();
        }
    }

    private DependencyCycles(Map<String, List<String>> parents) {
        this.parents = parents;
    }

    /// @param parents for each service what it needs
    static List<Cycle> in(Map<String, List<String>> parents) {
        DependencyCycles search = new DependencyCycles(parents);
        parents.keySet().forEach(search::walk);
        return search.cycles;
    }

    private void walk(String start) {
        visit(start);
        while (!path.isEmpty()) {
            Iterator<String> next = ahead.getLast();
            if (next.hasNext()) {
                visit(next.next());
            } else {
                ahead.removeLast();
                done.add(path.removeLast());
            }
        }
    }

    private void visit(String id) {
        if (path.contains(id)) {
            closes(id);
        } else if (!done.contains(id)) {
            path.add(id);
            ahead.add(parents.getOrDefault(id, List.of()).iterator());
        }
    }

    private void closes(String id) {
        List<String> ids = path.stream().dropWhile(other -> !other.equals(id)).toList();
        if (ids.size() > 1) {
            cycles.add(new Cycle(path.getLast(), ids));
        }
    }
}
