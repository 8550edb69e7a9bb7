package dev.probity.documents;

import dev.probity.monitor.source.Place;
import dev.probity.monitor.source.Position;
import dev.probity.monitor.source.Problem;

/// A text that is not a document of its format. Knows where.
public final class SyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    SyntaxException(String document, Position position, String message) {
        super(message);
        this.problem = new Problem(document, position, Place.ROOT, message);
    }

    public Problem problem() {
        return problem;
    }
}
