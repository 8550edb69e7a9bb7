package dev.probity.health.export;

import dev.probity.health.Group;
import dev.probity.health.HealthStatus;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a request asks for.
///
/// @param group of components; null means all
/// @param fields of our own JSON; empty means all
record Question(@Nullable Group group, Format format, View view, Set<String> fields) {
    private static final Set<String> PARAMETERS = Set.of("format", "component", "status", "fields");

    /// The texts a report can be.
    enum Format {
        JSON("json"),
        HEALTH_JSON("health+json"),
        PROMETHEUS("prometheus");

        private final String word;

        Format(String word) {
            this.word = word;
        }

        /// @throws IllegalArgumentException names the formats there are
        static Format of(String word) {
            // A plus that was not encoded arrives as a space.
            return Arrays.stream(values())
                    .filter(format -> format.word.equals(word.replace(' ', '+')))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Expected a format of json, health+json, prometheus, got \"" + word + '"'));
        }
    }

    /// @throws IllegalArgumentException says what is wrong with the query
    static Question of(HealthRequest request, Detail detail) {
        Map<String, List<String>> query = query(request.query());
        query.keySet().stream()
                .filter(name -> !PARAMETERS.contains(name))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new IllegalArgumentException(
                            "Expected the parameters format, component, status, fields, got \"" + unknown + '"');
                });
        Set<HealthStatus> statuses =
                values(query, "status").stream().map(View::status).collect(Collectors.toSet());
        View view = new View(detail, Set.copyOf(values(query, "component")), statuses);
        return new Question(
                group(request.lastSegment()),
                format(request, values(query, "format")),
                view,
                Set.copyOf(values(query, "fields")));
    }

    private static Format format(HealthRequest request, List<String> asked) {
        if (!asked.isEmpty()) {
            return Format.of(asked.get(0));
        }
        if (request.lastSegment().equals("metrics")) {
            return Format.PROMETHEUS;
        }
        String accept = request.headers().get("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(StandardJson.MEDIA_TYPE)
                ? Format.HEALTH_JSON
                : Format.JSON;
    }

    private static @Nullable Group group(String segment) {
        return switch (segment) {
            case "livez" -> Group.LIVENESS;
            case "readyz" -> Group.READINESS;
            case "startupz" -> Group.STARTUP;
            default -> null;
        };
    }

    private static List<String> values(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of());
    }

    /// Lists are separated by commas, or the parameter is repeated.
    private static Map<String, List<String>> query(String text) {
        Map<String, List<String>> query = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                List<String> values = Arrays.stream(
                                decoded(pair.substring(equals + 1)).split(",", -1))
                        .distinct()
                        .toList();
                query.put(decoded(pair.substring(0, equals)), values);
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
