package dev.probity.faults.route;

import java.util.Optional;

/// A method and a path, and who answers there.
///
/// @param pattern a path; it may end in `{...}`, which stands for one non-empty segment
public record Route(String method, String pattern, Endpoint endpoint) {
    boolean isFixed() {
        return pattern.indexOf('{') < 0;
    }

    /// The segment the variable stands for; empty text for a route without one, nothing when the path is another's.
    Optional<String> match(String path) {
        int variable = pattern.indexOf('{');
        if (variable < 0) {
            return path.equals(pattern) ? Optional.of("") : Optional.empty();
        }
        if (!path.startsWith(pattern.substring(0, variable))) {
            return Optional.empty();
        }
        String segment = path.substring(variable);
        return segment.isEmpty() || segment.indexOf('/') >= 0 ? Optional.empty() : Optional.of(segment);
    }

    /// HEAD is asked where GET is.
    boolean allows(String asked) {
        return asked.equals(method) || (asked.equals("HEAD") && method.equals("GET"));
    }
}
