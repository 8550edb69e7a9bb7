package dev.probity.client.json;

import java.lang.reflect.RecordComponent;
import java.util.Locale;

/// How record components are called in JSON, unless [Name] says it.
public enum Naming {
    /// `publicRepos`
    AS_WRITTEN,
    /// `public_repos`
    SNAKE_CASE;

    String nameOf(RecordComponent component) {
        Name given = component.getAnnotation(Name.class);
        if (given != null) {
            return given.value();
        }
        return switch (this) {
            case AS_WRITTEN -> component.getName();
            case SNAKE_CASE ->
                component.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        };
    }
}
