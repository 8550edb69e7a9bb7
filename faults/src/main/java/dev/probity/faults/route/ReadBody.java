package dev.probity.faults.route;

import dev.probity.documents.Format;
import dev.probity.documents.SyntaxException;
import dev.probity.faults.wire.Body;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.source.Document;
import dev.probity.monitor.source.Fields;
import dev.probity.monitor.source.Place;
import dev.probity.monitor.source.Problem;
import dev.probity.monitor.source.Problems;
import dev.probity.monitor.source.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads what a request says in JSON, all problems at once.
public final class ReadBody {
    private ReadBody() {}

    /// @param what the body is: `program`
    /// @param reader takes what it knows; what it did not ask for is unknown
    /// @throws InvalidException with every problem
    public static <T> T of(Call call, String what, Function<Fields, T> reader) {
        return of(text(call), what, reader);
    }

    /// The same for a body that may also be a list of such things.
    ///
    /// @throws InvalidException with every problem
    public static <T> List<T> each(Call call, String what, Function<Fields, T> reader) {
        return each(document(text(call), what), "body", reader);
    }

    private static String text(Call call) {
        Body body = call.exchange().body();
        if (!body.isWhole()) {
            throw new InvalidException(List.of(new Invalid(
                    List.of("body"), "Expected at most " + Body.KEPT + " bytes, found " + body.length(), "too_long")));
        }
        return body.start().text();
    }

    /// The same for a body at hand.
    ///
    /// @throws InvalidException with every problem
    public static <T> T of(String text, String what, Function<Fields, T> reader) {
        return of(document(text, what), "body", reader);
    }

    private static Document document(String text, String what) {
        try {
            return Format.read(what + ".json", text);
        } catch (SyntaxException e) {
            Problem problem = e.problem();
            String message = problem.message() + " (line and column " + problem.position() + ")";
            throw new InvalidException(List.of(new Invalid(List.of("body"), message, "json_invalid")));
        }
    }

    /// The same for a document, wherever it stood.
    ///
    /// @param where the request says it: `body`, `header`
    /// @throws InvalidException with every problem
    public static <T> T of(Document document, String where, Function<Fields, T> reader) {
        if (document.root() instanceof JsonObject) {
            return each(document, where, reader).getFirst();
        }
        var problems = new Problems(document, Secrets.of(List.of()));
        problems.add(Place.ROOT, "found " + document.root().kind() + ", expected an object");
        throw invalid(problems, where);
    }

    private static <T> List<T> each(Document document, String where, Function<Fields, T> reader) {
        var problems = new Problems(document, Secrets.of(List.of()));
        List<T> read = new ArrayList<>();
        for (Fields fields : objects(document.root(), problems)) {
            read.add(reader.apply(fields));
            fields.rejectUnknown();
        }
        if (!problems.isEmpty()) {
            throw invalid(problems, where);
        }
        return read;
    }

    private static List<Fields> objects(Json root, Problems problems) {
        return switch (root) {
            case JsonObject object -> List.of(new Fields(object, Place.ROOT, problems));
            case JsonArray array -> Fields.allOf(array, Place.ROOT, problems);
            default -> {
                problems.add(Place.ROOT, "found " + root.kind() + ", expected an object or a list of them");
                yield List.of();
            }
        };
    }

    private static InvalidException invalid(Problems problems, String where) {
        return new InvalidException(problems.list().stream()
                .map(problem -> new Invalid(location(problem, where), problem.message(), "value_error"))
                .toList());
    }

    private static List<String> location(Problem problem, String where) {
        List<String> location = new ArrayList<>(List.of(where));
        for (String part : problem.place().path().split("[.\\[\\]]+", -1)) {
            if (!part.isEmpty()) {
                location.add(part);
            }
        }
        return location;
    }
}
