package dev.probity.client;

import dev.probity.client.time.Deadline;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How one call differs from what the client is configured to do.
///
/// @param accepted statuses that are answers to this call beside those of success
/// @param retried whether it may be tried again at all
/// @param within time for the whole call; null for the client's
/// @param deadline by which it must be over whatever else says more; null for none
/// @param correlationId what the caller calls the work this is a part of; null to take it from the logging context
public record Handling(
        Set<Integer> accepted,
        boolean retried,
        @Nullable Duration within,
        @Nullable Deadline deadline,
        @Nullable String correlationId) {
    public static final Handling DEFAULT = new Handling(Set.of(), true, null, null, null);

    public Handling {
        accepted = Set.copyOf(accepted);
        if (within != null && !within.isPositive()) {
            throw new IllegalArgumentException("within: found " + within + ", expected more than zero");
        }
    }

    Handling accepting(Set<Integer> statuses) {
        return new Handling(statuses, retried, within, deadline, correlationId);
    }

    Handling once() {
        return new Handling(accepted, false, within, deadline, correlationId);
    }

    Handling within(Duration total) {
        return new Handling(accepted, retried, total, deadline, correlationId);
    }

    Handling by(Deadline other) {
        return new Handling(accepted, retried, within, other, correlationId);
    }

    Handling correlated(String id) {
        return new Handling(accepted, retried, within, deadline, id);
    }

    /// Whether a response of this status is an answer.
    boolean accepts(int status) {
        return status / 100 == 2 || status == 304 || accepted.contains(status);
    }
}
