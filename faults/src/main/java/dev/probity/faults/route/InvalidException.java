package dev.probity.faults.route;

import dev.probity.faults.wire.Response;
import java.util.List;

/// A request says something that cannot be done. It is answered with [#response()].
public final class InvalidException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Invalid> problems;

    public InvalidException(List<Invalid> problems) {
        super(problems.toString(), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public Response response() {
        return Invalid.response(problems);
    }
}
