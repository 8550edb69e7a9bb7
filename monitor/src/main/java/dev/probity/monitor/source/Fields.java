package dev.probity.monitor.source;

import dev.probity.monitor.json.Excerpt;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Typed access to the members of one object.
///
/// Whatever does not fit becomes a problem and the field counts as absent, so that reading goes on and every
/// problem of a document is found in one pass. A key may be written in camelCase or snake_case. `null` means
/// absent. The fields that were asked for are the known ones: [#rejectUnknown()] reports the rest.
public final class Fields {
    private static final int LONGEST_QUOTE = 60;

    private final Place place;
    private final Problems problems;
    private final Map<String, Json> members = new LinkedHashMap<>();
    private final Map<String, String> spelling = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    public Fields(JsonObject object, Place place, Problems problems) {
        this.place = place;
        this.problems = problems;
        object.members().forEach(this::admit);
    }

    private void admit(String key, Json value) {
        String name = camelCase(key);
        String earlier = spelling.putIfAbsent(name, key);
        if (earlier != null) {
            problems.add(
                    place.member(key), "found both \"%s\" and \"%s\", expected one of them".formatted(earlier, key));
        } else if (value != JsonNull.NULL) {
            members.put(name, value);
        }
    }

    private static String camelCase(String key) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (c == '_' && !name.isEmpty()) {
                upper = true;
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return name.toString();
    }

    /// The place of a member, spelled as the document spells it.
    public Place placeOf(String key) {
        return place.member(spelling.getOrDefault(key, key));
    }

    public Place place() {
        return place;
    }

    /// Where a member stands, for people: `services.yaml:3:5`.
    public String positionOf(String key) {
        return problems.positionOf(placeOf(key));
    }

    public boolean has(String key) {
        known.add(key);
        return members.containsKey(key);
    }

    /// The value as it stands, of whatever type.
    public Optional<Json> value(String key) {
        known.add(key);
        return Optional.ofNullable(members.get(key));
    }

    /// A string; a number or boolean counts as the text it is written with.
    public Optional<String> text(String key) {
        return read(key, "text", Fields::asText);
    }

    /// A string that must be there and not be blank.
    public Optional<String> requiredText(String key, String expected) {
        if (!has(key)) {
            problems.add(place, "\"" + key + "\" is missing, expected " + expected);
            return Optional.empty();
        }
        Optional<String> text = text(key);
        if (text.isPresent() && text.get().isBlank()) {
            reject(key, expected);
            return Optional.empty();
        }
        return text;
    }

    public Optional<Boolean> flag(String key) {
        return read(key, "true or false", value -> switch (value) {
            case JsonBoolean truth -> Optional.of(truth == JsonBoolean.TRUE);
            case JsonString(var text)
            when text.equals("true") || text.equals("false") -> Optional.of(text.equals("true"));
            default -> Optional.empty();
        });
    }

    public Optional<Integer> integer(String key, int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        return read(
                key,
                expected,
                value -> asNumber(value).flatMap(number -> {
                    boolean within = number.compareTo(BigDecimal.valueOf(least)) >= 0
                            && number.compareTo(BigDecimal.valueOf(most)) <= 0;
                    // Only within bounds: stripping zeros of one that is far out overflows.
                    boolean whole = within && number.stripTrailingZeros().scale() <= 0;
                    return whole ? Optional.of(number.intValue()) : Optional.empty();
                }));
    }

    public Optional<BigDecimal> number(String key) {
        return read(key, "a number", Fields::asNumber);
    }

    /// A duration within bounds, in any spelling of [Durations#parse(String)].
    public Optional<Duration> duration(String key, Duration least, Duration most) {
        String expected = "a duration such as 5s or 500ms, at least %s and at most %s"
                .formatted(Durations.words(least), Durations.words(most));
        return read(
                key,
                expected,
                value -> asText(value)
                        .flatMap(Durations::parse)
                        .filter(duration -> duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0));
    }

    /// One of these constants by its name, in any case and with `-` or `_`.
    public <E extends Enum<E>> Optional<E> choice(String key, List<E> constants) {
        List<String> names = constants.stream()
                .map(Enum::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        return read(
                key,
                "one of " + String.join(", ", names),
                value -> asText(value)
                        .flatMap(text -> constants.stream()
                                .filter(constant -> constant.name().equalsIgnoreCase(text.replace('-', '_')))
                                .findFirst()));
    }

    /// A list of strings; a single string is a list of one.
    public List<String> texts(String key) {
        Optional<Json> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof JsonArray(var elements))) {
            return text(key).map(List::of).orElse(List.of());
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            Optional<String> text = asText(elements.get(i));
            if (text.isPresent()) {
                texts.add(text.get());
            } else {
                problems.add(placeOf(key).element(i), mismatch(elements.get(i), "text"));
            }
        }
        return List.copyOf(texts);
    }

    /// An object whose values are all text, in the order written.
    public Map<String, String> textMap(String key) {
        Map<String, String> map = new LinkedHashMap<>();
        read(
                        key,
                        "an object of names and text",
                        value -> value instanceof JsonObject object ? Optional.of(object) : Optional.empty())
                .ifPresent(object -> object.members()
                        .forEach((name, value) -> asText(value)
                                .ifPresentOrElse(
                                        text -> map.put(name, text),
                                        () -> problems.add(placeOf(key).member(name), mismatch(value, "text")))));
        return map;
    }

    /// The fields of an object.
    public Optional<Fields> object(String key) {
        return read(
                        key,
                        "an object",
                        value -> value instanceof JsonObject object ? Optional.of(object) : Optional.empty())
                .map(object -> new Fields(object, placeOf(key), problems));
    }

    /// The fields of every object in a list.
    public List<Fields> objects(String key) {
        return read(
                        key,
                        "a list of objects",
                        value -> value instanceof JsonArray array ? Optional.of(array) : Optional.empty())
                .map(array -> allOf(array, placeOf(key), problems))
                .orElse(List.of());
    }

    /// The fields of every object in a list that is not a member of anything.
    public static List<Fields> allOf(JsonArray array, Place place, Problems problems) {
        List<Fields> all = new ArrayList<>();
        for (int i = 0; i < array.elements().size(); i++) {
            Json element = array.elements().get(i);
            if (element instanceof JsonObject object) {
                all.add(new Fields(object, place.element(i), problems));
            } else {
                problems.add(place.element(i), mismatch(element, "an object"));
            }
        }
        return all;
    }

    /// Reports every member nobody has asked for, with the nearest known name.
    public void rejectUnknown() {
        spelling.forEach((name, key) -> {
            if (!known.contains(name)) {
                String suggestion = Suggestion.phrase(key, known);
                String expected = suggestion.isEmpty() ? ", expected one of " + String.join(", ", known) : suggestion;
                problems.add(place.member(key), "unknown key \"" + key + "\"" + expected);
            }
        });
    }

    /// Reports that a member is not what it should be.
    public void reject(String key, String expected) {
        Json value = members.getOrDefault(key, JsonNull.NULL);
        problems.add(placeOf(key), mismatch(value, expected));
    }

    /// Reports that something inside a member is not what it should be.
    public void reject(String key, String inner, String expected) {
        problems.add(placeOf(key).member(inner), "expected " + expected);
    }

    /// Reports something else about a member.
    public void complain(String key, String message) {
        problems.add(placeOf(key), message);
    }

    /// Reports something about the object as a whole.
    public void rejectAll(String message) {
        problems.add(place, message);
    }

    private <T> Optional<T> read(String key, String expected, Function<Json, Optional<T>> conversion) {
        Optional<Json> value = value(key);
        Optional<T> result = value.flatMap(conversion);
        if (value.isPresent() && result.isEmpty()) {
            problems.add(placeOf(key), mismatch(value.get(), expected));
        }
        return result;
    }

    private static String mismatch(Json found, String expected) {
        return "found " + Excerpt.of(found.toString(), LONGEST_QUOTE) + ", expected " + expected;
    }

    private static Optional<String> asText(Json value) {
        return switch (value) {
            case JsonString(var text) -> Optional.of(text);
            case JsonNumber number -> Optional.of(number.plain());
            case JsonBoolean truth -> Optional.of(truth.toString());
            case JsonObject _, JsonArray _, JsonNull _ -> Optional.empty();
        };
    }

    private static Optional<BigDecimal> asNumber(Json value) {
        return switch (value) {
            case JsonNumber(var number) -> Optional.of(number);
            case JsonString(var text)
            when text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?") -> Optional.of(new BigDecimal(text));
            case JsonString _, JsonObject _, JsonArray _, JsonBoolean _, JsonNull _ -> Optional.empty();
        };
    }
}
