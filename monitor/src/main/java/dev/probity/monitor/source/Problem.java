package dev.probity.monitor.source;

import java.util.Comparator;

/// One thing that is wrong in a configuration: where, what was found, what is expected.
public record Problem(String document, Position position, Place place, String message) {
    public static final Comparator<Problem> IN_READING_ORDER =
            Comparator.comparing(Problem::document).thenComparing(Problem::position);

    /// As a compiler would print it: `services.yaml:12:14: services[3].timeout: found "-5", expected ...`.
    @Override
    public String toString() {
        String where = position.equals(Position.NONE) ? document : document + ":" + position;
        return where + ": " + (place.path().isEmpty() ? "" : place + ": ") + message;
    }
}
