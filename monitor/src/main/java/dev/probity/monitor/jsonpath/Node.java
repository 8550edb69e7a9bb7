package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;

/// A value together with its place (RFC 9535 section 1.1).
record Node(Location location, Json value) {

    static Node origin(Json value) {
        return new Node(Location.Origin.HERE, value);
    }

    Node member(String name, Json value) {
        return new Node(new Location.Member(location, name), value);
    }

    Node element(int index, Json value) {
        return new Node(new Location.Element(location, index), value);
    }

    List<Node> children() {
        return switch (value) {
            case JsonObject(var members) ->
                members.entrySet().stream()
                        .map(member -> member(member.getKey(), member.getValue()))
                        .toList();
            case JsonArray(var elements) ->
                IntStream.range(0, elements.size())
                        .mapToObj(index -> element(index, elements.get(index)))
                        .toList();
            case Json.JsonString _, Json.JsonNumber _, Json.JsonBoolean _, Json.JsonNull _ -> List.of();
        };
    }
}
