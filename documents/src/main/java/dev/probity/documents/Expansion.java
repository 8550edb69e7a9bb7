package dev.probity.documents;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.source.Document;
import dev.probity.monitor.source.Place;
import dev.probity.monitor.source.Problem;
import dev.probity.monitor.source.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Replaces `${NAME}` and `${file:PATH}` in the values of a document. `$${` stands for a plain `${`.
///
/// What was put in is secret: it is remembered, to be masked wherever it would be shown.
public final class Expansion {
    private static final Pattern REFERENCE = Pattern.compile("\\$(\\$?)\\{([^}]*)(}?)");
    private static final String HOW_TO_ESCAPE = " (write $${ for a plain ${)";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Document document;
    private final Function<String, Optional<String>> environment;
    private final Path directory;
    private final List<String> secrets = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /// @param environment gives the value of a variable
    /// @param directory where relative paths of `${file:...}` begin
    public Expansion(Document document, Function<String, Optional<String>> environment, Path directory) {
        this.document = document;
        this.environment = environment;
        this.directory = directory;
    }

    /// The document with every reference replaced; references that lead nowhere are problems.
    public Result expand() {
        Json root = expand(document.root(), Place.ROOT);
        return new Result(document.withRoot(root), Secrets.of(secrets), List.copyOf(problems));
    }

    /// @param problems references that lead nowhere
    public record Result(Document document, Secrets secrets, List<Problem> problems) {}

    private Json expand(Json value, Place place) {
        return switch (value) {
            case JsonString(var text) -> new JsonString(expand(text, place));
            case JsonObject(var members) -> {
                Map<String, Json> expanded = new LinkedHashMap<>();
                members.forEach((name, member) -> expanded.put(name, expand(member, place.member(name))));
                yield new JsonObject(expanded);
            }
            case JsonArray(var elements) -> {
                List<Json> expanded = new ArrayList<>();
                for (Json element : elements) {
                    expanded.add(expand(element, place.element(expanded.size())));
                }
                yield new JsonArray(expanded);
            }
            case JsonNumber _, JsonBoolean _, JsonNull _ -> value;
        };
    }

    private String expand(String text, Place place) {
        return REFERENCE.matcher(text).replaceAll(reference -> Matcher.quoteReplacement(replacement(reference, place)));
    }

    private String replacement(MatchResult reference, Place place) {
        boolean escaped = !reference.group(1).isEmpty();
        if (escaped) {
            return reference.group().substring(1);
        }
        String name = reference.group(2);
        boolean open = reference.group(3).isEmpty();
        if (open) {
            problem(place, "found ${" + name + " without a }, expected ${NAME}" + HOW_TO_ESCAPE);
        }
        return open ? "" : resolve(name, place);
    }

    private String resolve(String name, Place place) {
        Optional<String> value =
                name.startsWith("file:") ? content(name.substring("file:".length()), place) : variable(name, place);
        value.ifPresent(secrets::add);
        return value.orElse("");
    }

    private Optional<String> variable(String name, Place place) {
        if (!NAME.matcher(name).matches()) {
            problem(place, "found ${" + name + "}, expected ${NAME} or ${file:PATH}" + HOW_TO_ESCAPE);
            return Optional.empty();
        }
        Optional<String> value = environment.apply(name);
        if (value.isEmpty()) {
            problem(place, "the environment variable " + name + " is not set");
        }
        return value;
    }

    private Optional<String> content(String path, Place place) {
        try {
            return Optional.of(Files.readString(directory.resolve(path)).strip());
        } catch (IOException | InvalidPathException e) {
            problem(place, "cannot read the file " + path + " (" + Reason.of(e) + ")");
            return Optional.empty();
        }
    }

    private void problem(Place place, String message) {
        problems.add(new Problem(document.name(), document.positionOf(place), place, message));
    }
}
