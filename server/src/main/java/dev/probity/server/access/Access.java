package dev.probity.server.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who may do what with the API. Without tokens everybody may who can reach it, which is this machine alone.
public final class Access {
    private static final String BEARER = "Bearer ";

    private final List<Token> tokens;

    public Access(List<Token> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    /// Whether everybody may who can reach it.
    public boolean isOpen() {
        return tokens.isEmpty();
    }

    /// What to answer to whoever asks for something.
    public enum Answer {
        GRANTED,
        /// Who is asking?
        UNAUTHENTICATED,
        /// Not this one.
        FORBIDDEN
    }

    /// @param authorization the request's header; null when it has none
    public Answer ask(@Nullable String authorization, Scope wanted) {
        if (tokens.isEmpty()) {
            return Answer.GRANTED;
        }
        Optional<Token> token = known(authorization);
        if (token.isEmpty()) {
            return Answer.UNAUTHENTICATED;
        }
        return token.get().scope().allows(wanted) ? Answer.GRANTED : Answer.FORBIDDEN;
    }

    private Optional<Token> known(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        String secret = authorization.substring(BEARER.length()).strip();
        return tokens.stream().filter(token -> token.matches(secret)).findFirst();
    }
}
