package dev.probity.faults.program;

import dev.probity.faults.wire.Request;

/// Which requests a program is for. An empty text stands for any.
///
/// @param path exact, or with `*` at its end everything that begins so
/// @param key the request id
public record Target(String method, String path, String key) {
    public static final Target EVERYTHING = new Target("", "", "");

    public static Target path(String path) {
        return new Target("", path, "");
    }

    /// @param requestKey the request's own; empty when it has none
    boolean includes(Request request, String requestKey) {
        return (method.isEmpty() || method.equalsIgnoreCase(request.method()))
                && (key.isEmpty() || key.equals(requestKey))
                && includesPath(request.path());
    }

    private boolean includesPath(String asked) {
        if (path.endsWith("*")) {
            return asked.startsWith(path.substring(0, path.length() - 1));
        }
        return path.isEmpty() || path.equals(asked);
    }
}
