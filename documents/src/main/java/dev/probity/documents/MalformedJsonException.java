package dev.probity.documents;

import dev.probity.monitor.source.Position;

/// A text that is not one JSON value, or one beyond what we read. The message says what is wrong, without where.
final class MalformedJsonException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Position position;

    MalformedJsonException(Position position, String message) {
        super(message);
        this.position = position;
    }

    Position position() {
        return position;
    }
}
