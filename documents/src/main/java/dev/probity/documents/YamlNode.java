package dev.probity.documents;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.source.Position;
import java.util.List;

/// A value of a YAML document with the places of its parts. What an alias stands for is the same node again.
sealed interface YamlNode {
    Position position();

    /// @param text as written, without quotes
    /// @param value what the text means
    record Scalar(Position position, String text, Json value) implements YamlNode {}

    record Sequence(Position position, List<YamlNode> elements) implements YamlNode {}

    /// @param bases the mappings behind `<<`, the first of which counts most
    record Mapping(Position position, List<Member> members, List<Mapping> bases) implements YamlNode {}

    record Member(Position position, String name, YamlNode value) {}
}
