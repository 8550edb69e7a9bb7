package dev.probity.monitor.jsonpath;

import dev.probity.monitor.jsonpath.Selector.Step;
import java.util.List;

/// A query that selects at most one node. Only such a query stands for a value in a comparison.
record SingularQuery(Query.Origin origin, List<Step> steps) {
    SingularQuery {
        steps = List.copyOf(steps);
    }
}
