package dev.probity.monitor.jsonpath;

import dev.probity.monitor.jsonpath.Segment.ChildSegment;
import dev.probity.monitor.jsonpath.Selector.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A query: where it begins, and the segments that lead on from there (RFC 9535 section 2.1.1).
record Query(Origin origin, List<Segment> segments) {
    Query {
        segments = List.copyOf(segments);
    }

    enum Origin {
        /// `$`, the whole document.
        ROOT,
        /// `@`, the node that a filter is looking at.
        CURRENT
    }

    /// The query as a chain of single steps, if it is one (RFC 9535 section 2.3.5.1, `singular-query`).
    Optional<SingularQuery> singular() {
        List<Step> steps = new ArrayList<>();
        for (Segment segment : segments) {
            if (segment instanceof ChildSegment(var selectors)
                    && selectors.size() == 1
                    && selectors.getFirst() instanceof Step step) {
                steps.add(step);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new SingularQuery(origin, steps));
    }
}
