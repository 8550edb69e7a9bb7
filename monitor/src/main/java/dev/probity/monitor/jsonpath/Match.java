package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Json;

/// A selected node: where it is and what it is.
public final class Match {
    private final Node node;

    Match(Node node) {
        this.node = node;
    }

    /// The normalized path of the node (RFC 9535 section 2.7), such as `$['items'][0]`; written out when it is asked
    /// for, since nobody asks where all is well.
    public String path() {
        return NormalizedPath.of(node.location());
    }

    public Json value() {
        return node.value();
    }
}
