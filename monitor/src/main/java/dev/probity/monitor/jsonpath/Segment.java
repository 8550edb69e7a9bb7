package dev.probity.monitor.jsonpath;

import java.util.List;

/// One part of a query, applied to every node that the part before it selected (RFC 9535 section 2.5).
sealed interface Segment {

    /// `[...]`: selects among the children of a node.
    record ChildSegment(List<Selector> selectors) implements Segment {
        public ChildSegment {
            selectors = List.copyOf(selectors);
        }
    }

    /// `..[...]`: selects among the children of a node and of each of its descendants.
    record DescendantSegment(List<Selector> selectors) implements Segment {
        public DescendantSegment {
            selectors = List.copyOf(selectors);
        }
    }
}
