package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Arbitrary JSON documents, with names of every kind that a path has to quote.
final class Trees {
    private Trees() {}

    static Arbitrary<Json> trees() {
        return tree(3);
    }

    static Arbitrary<String> names() {
        Arbitrary<String> characters = Arbitraries.oneOf(
                Arbitraries.of("a", "b", "_", "1", "'", "\"", "\\", "/", ".", "[", "]", "$", " "),
                Arbitraries.integers().between(0, 0x1F).map(Character::toString),
                Arbitraries.of(0x7F, 0x85, 0xE9, 0x2028, 0xD7FF, 0xE000, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF)
                        .map(Character::toString));
        return characters.list().ofMaxSize(3).map(parts -> String.join("", parts));
    }

    private static Arbitrary<Json> tree(int depth) {
        Arbitrary<Json> leaves = Arbitraries.oneOf(
                Arbitraries.of(JsonNull.NULL, JsonBoolean.TRUE, JsonBoolean.FALSE),
                Arbitraries.integers().between(-2, 2).map(JsonNumber::of),
                names().map(JsonString::new));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Json> children = tree(depth - 1);
        return Arbitraries.oneOf(
                leaves,
                children.list().ofMaxSize(4).map(JsonArray::new),
                Arbitraries.maps(names(), children).ofMaxSize(4).map(JsonObject::new));
    }
}
