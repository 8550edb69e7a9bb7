package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Json;

/// A selected node: where it is and what it is.
///
/// @param path the normalized path of the node (RFC 9535 section 2.7), such as `$['items'][0]`
public record Match(String path, Json value) {}
