package dev.probity.monitor.source;

import dev.probity.monitor.json.Json;
import java.util.Map;

/// A configuration text that has been read: its tree, and where each value of the tree stands.
///
/// @param name what people call it, usually the file as they typed it
/// @param positions for each place, keys and elements alike, where it begins
public record Document(String name, Json root, Map<Place, Position> positions) {
    public Document {
        positions = Map.copyOf(positions);
    }

    /// A document without positions, for values that come from a program and not from a text.
    public static Document of(String name, Json root) {
        return new Document(name, root, Map.of());
    }

    /// The position of a place, or of the nearest place around it that has one.
    public Position positionOf(Place place) {
        for (String path = place.path(); !path.isEmpty(); path = parent(path)) {
            Position position = positions.get(new Place(path));
            if (position != null) {
                return position;
            }
        }
        return positions.getOrDefault(Place.ROOT, Position.START);
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }

    public Document withRoot(Json other) {
        return new Document(name, other, positions);
    }
}
