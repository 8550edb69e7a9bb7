package dev.probity.server.config;

import dev.probity.documents.Format;
import dev.probity.documents.SyntaxException;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.source.Document;
import dev.probity.monitor.source.Place;
import dev.probity.monitor.source.Suggestion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads the layers in which settings are written.
public final class ReadLayers {
    private final Settings settings = new Settings();
    private final List<String> problems;

    /// @param problems receives everything that is wrong
    public ReadLayers(List<String> problems) {
        this.problems = problems;
    }

    /// @param name what people call the file
    public ReadLayers file(String name, String text) {
        if (saysNothing(text)) {
            return this;
        }
        try {
            Document document = Format.read(name, text);
            if (document.root() instanceof JsonObject object) {
                object.members().forEach((key, value) -> member(document, key, value));
            } else if (document.root() != JsonNull.NULL) {
                problems.add(name + ": found " + document.root().kind() + ", expected settings such as port: 8080");
            }
        } catch (SyntaxException e) {
            problems.add(e.problem().toString());
        }
        return this;
    }

    /// As a file does in which every line is still a comment.
    private static boolean saysNothing(String text) {
        return text.lines().map(String::strip).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    private void member(Document document, String key, Json value) {
        String where = document.name() + ":" + document.positionOf(Place.ROOT.member(key));
        Optional<Setting> setting = Arrays.stream(Setting.values())
                .filter(candidate -> candidate.key().equals(key))
                .findFirst();
        if (setting.isEmpty()) {
            var known = Arrays.stream(Setting.values()).map(Setting::key).toList();
            problems.add(where + ": unknown key \"" + key + "\"" + Suggestion.phrase(key, known));
            return;
        }
        Optional<String> text = text(value);
        if (text.isEmpty()) {
            problems.add(where + ": " + key + ": found " + value.kind() + ", expected "
                    + setting.get().meaning());
        } else if (value != JsonNull.NULL) {
            settings.put(setting.get(), text.get(), where);
        }
    }

    private static Optional<String> text(Json value) {
        return switch (value) {
            case JsonString(var text) -> Optional.of(text);
            case JsonNumber number -> Optional.of(number.plain());
            case JsonBoolean _, JsonNull _ -> Optional.of(value.toString());
            case JsonArray(var elements) -> {
                List<String> texts = elements.stream()
                        .flatMap(element -> text(element).stream())
                        .toList();
                yield texts.size() == elements.size()
                        ? Optional.of(texts.stream().collect(Collectors.joining(",")))
                        : Optional.empty();
            }
            case JsonObject _ -> Optional.empty();
        };
    }

    /// @param variables those that are no setting are left alone, unless they begin like one
    public ReadLayers environment(Map<String, String> variables) {
        var known = Arrays.stream(Setting.values()).map(Setting::variable).toList();
        variables.forEach((name, value) -> Setting.ofVariable(name)
                .ifPresentOrElse(setting -> settings.put(setting, value, name), () -> suspect(name, known)));
        return this;
    }

    /// A mistyped setting would be a setting silently ignored.
    private void suspect(String name, List<String> known) {
        if (name.startsWith("PROBITY_")) {
            Suggestion.closest(name, known)
                    .ifPresent(near -> problems.add("Unknown setting " + name + ", did you mean " + near + "?"));
        }
    }

    /// @param options by setting, as given on the command line
    public ReadLayers commandLine(Map<Setting, String> options) {
        options.forEach((setting, value) -> settings.put(setting, value, "--" + setting.key()));
        return this;
    }

    public Settings settings() {
        return settings;
    }
}
