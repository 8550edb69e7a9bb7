package dev.probity.health.ai;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds its way in parsed JSON that may be anything.
final class JsonPath {
    private JsonPath() {}

    /// @param steps names of members (strings) and indexes of elements (integers)
    /// @return null when the way leads nowhere
    static @Nullable Object at(@Nullable Object value, Object... steps) {
        Object at = value;
        for (Object step : steps) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(step);
            } else if (at instanceof List<?> list && step instanceof Integer i && i < list.size()) {
                at = list.get(i);
            } else {
                return null;
            }
        }
        return at;
    }

    static @Nullable Integer integer(@Nullable Object value, Object... steps) {
        return at(value, steps) instanceof Number number ? (Integer) number.intValue() : null;
    }

    /// The text member `name` of every element; null when the value is no list of objects that all have it.
    static @Nullable List<String> texts(@Nullable Object list, String name) {
        if (!(list instanceof List<?> elements)) {
            return null;
        }
        List<Object> texts =
                elements.stream().map(element -> textOrEmpty(element, name)).toList();
        return texts.contains("") ? null : texts.stream().map(String::valueOf).toList();
    }

    private static Object textOrEmpty(@Nullable Object element, String name) {
        return at(element, name) instanceof String text ? text : "";
    }
}
