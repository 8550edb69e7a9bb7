package dev.probity.health.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;

/// Who may see how much.
@FunctionalInterface
public interface DetailPolicy {
    Detail of(HealthRequest request);

    /// Everybody sees this much.
    static DetailPolicy always(Detail detail) {
        return request -> detail;
    }

    /// Whoever sends `Authorization: Bearer` and this token sees everything.
    static DetailPolicy bearer(String token) {
        if (token.isBlank()) {
            throw new IllegalArgumentException("the token is blank");
        }
        byte[] expected = ("Bearer " + token).getBytes(UTF_8);
        return request -> {
            String sent = request.headers().get("Authorization");
            return sent != null && MessageDigest.isEqual(expected, sent.getBytes(UTF_8))
                    ? Detail.PRIVATE
                    : Detail.PUBLIC;
        };
    }
}
