package dev.probity.client.json;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A component of a record: its name in JSON and its shape, found when it is first needed, for records may hold
/// themselves.
final class Component {
    private final String name;
    private final Supplier<Shape> find;
    private volatile @Nullable Shape shape;

    Component(String name, Supplier<Shape> find) {
        this.name = name;
        this.find = find;
    }

    String name() {
        return name;
    }

    Shape shape() {
        Shape known = shape;
        if (known == null) {
            known = find.get();
            shape = known;
        }
        return known;
    }
}
