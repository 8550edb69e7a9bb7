package dev.probity.health;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Copies what a check hands over as metadata into a tree that cannot change and that every export can write:
/// strings, numbers, booleans, lists and maps with string keys. Any other value becomes its text; a null is left out.
final class Metadata {
    private static final int MAX_DEPTH = 8;

    private Metadata() {}

    /// @throws IllegalArgumentException names the key whose value cannot be kept
    static Map<String, Object> copyOf(@Nullable Map<?, ?> metadata) {
        return metadata == null ? Map.of() : map(metadata, "metadata", 0);
    }

    private static Map<String, Object> map(Map<?, ?> map, String path, int depth) {
        if (map.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            if (key == null) {
                throw new IllegalArgumentException(path + " has a null key");
            }
            if (value != null) {
                copy.put(key.toString(), value(value, path + "." + key, depth + 1));
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    private static Object value(Object value, String path, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException(path + " is nested deeper than " + MAX_DEPTH + " levels");
        }
        if (value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map, path, depth);
        }
        if (value instanceof Collection<?> collection) {
            return list(collection, path, depth);
        }
        return text(value, path);
    }

    /// JSON has no infinity and no NaN, so these become text.
    private static Object number(Number number) {
        boolean real = number instanceof Double || number instanceof Float;
        return real && !Double.isFinite(number.doubleValue()) ? number.toString() : number;
    }

    private static List<Object> list(Collection<?> collection, String path, int depth) {
        List<Object> copy = new ArrayList<>(collection.size());
        for (Object element : collection) {
            if (element != null) {
                copy.add(value(element, path + "[" + copy.size() + "]", depth + 1));
            }
        }
        return Collections.unmodifiableList(copy);
    }

    private static String text(Object value, String path) {
        try {
            return String.valueOf(value);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(path + " cannot be written: " + e, e);
        }
    }
}
