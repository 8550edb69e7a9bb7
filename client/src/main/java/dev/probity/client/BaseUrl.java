package dev.probity.client;

import dev.probity.client.transport.Url;
import java.util.List;
import java.util.Optional;

/// What relative targets are appended to.
final class BaseUrl {
    private BaseUrl() {}

    static List<String> problems(String url) {
        if (url.isEmpty()) {
            return List.of();
        }
        try {
            Url.parse(url);
            return url.indexOf('?') < 0 && url.indexOf('#') < 0
                    ? List.of()
                    : List.of("baseUrl: expected no query and no fragment");
        } catch (IllegalArgumentException e) {
            return List.of("baseUrl: " + e.getMessage());
        }
    }

    /// @param base empty for none
    /// @throws IllegalArgumentException when the result is not an http or https URL
    static Url resolve(Optional<Url> base, String target) {
        if (target.startsWith("http://") || target.startsWith("https://")) {
            return Url.parse(target);
        }
        if (base.isEmpty()) {
            throw new IllegalArgumentException("\"" + target + "\" is relative, and the client has no base URL");
        }
        String path = base.get().path().equals("/") ? "" : base.get().path();
        boolean separated = target.startsWith("/") || (!path.isEmpty() && (target.isEmpty() || target.startsWith("?")));
        return base.get().withPath(path + (separated ? "" : "/") + target);
    }
}
