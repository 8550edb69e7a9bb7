package dev.probity.faults.route;

import dev.probity.faults.wire.Request;
import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The parameters behind the `?` of a request.
public record Query(Map<String, List<String>> parameters) {
    private static final Query EMPTY = new Query(Map.of());

    /// A target that cannot be decoded has no parameters.
    public static Query of(Request request) {
        if (request.target().indexOf('?') < 0) {
            return EMPTY;
        }
        try {
            return new Query(new QueryStringDecoder(request.target()).parameters());
        } catch (IllegalArgumentException _) {
            return EMPTY;
        }
    }

    /// The last value given, since later ones overrule earlier ones.
    public @Nullable String last(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.getLast();
    }
}
