package dev.probity.monitor.jsonpath;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.JsonText;
import java.util.List;
import java.util.stream.Collectors;

/// What a query selects in a document, in the form of the tables in these tests: `$['a'] ; $[0]`.
final class Selection {
    private Selection() {}

    static String paths(String query, Json document) {
        return JsonPath.parse(query).select(document).stream().map(Match::path).collect(Collectors.joining(" ; "));
    }

    static String paths(String query, String document) {
        return paths(query, JsonText.read(document));
    }

    static List<Json> values(String query, Json document) {
        return JsonPath.parse(query).select(document).stream().map(Match::value).toList();
    }

    static String values(String query, String document) {
        return new JsonArray(values(query, JsonText.read(document))).toString();
    }
}
