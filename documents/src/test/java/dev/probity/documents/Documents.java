package dev.probity.documents;

import dev.probity.monitor.source.Document;
import dev.probity.monitor.source.Place;
import dev.probity.monitor.source.Position;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Documents in the shape of assertions.
final class Documents {
    private Documents() {}

    /// The tree as compact JSON.
    static String json(String name, String text) throws SyntaxException {
        return Format.read(name, text).root().toString();
    }

    /// What is wrong, with its position; `none` when nothing is.
    static String complaint(String name, String text) {
        try {
            Format.read(name, text);
            return "none";
        } catch (SyntaxException e) {
            return e.problem().toString().substring(name.length() + 1);
        }
    }

    /// Positions by path.
    static Map<String, String> positions(Document document) {
        return document.positions().entrySet().stream()
                .collect(Collectors.toMap(
                        place -> place.getKey().path(),
                        place -> place.getValue().toString()));
    }

    static Position at(Document document, String... path) {
        return document.positionOf(Stream.of(path)
                .reduce(
                        Place.ROOT,
                        (place, step) ->
                                step.matches("[0-9]+") ? place.element(Integer.parseInt(step)) : place.member(step),
                        (_, last) -> last));
    }
}
