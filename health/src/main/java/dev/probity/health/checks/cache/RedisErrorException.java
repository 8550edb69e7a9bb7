package dev.probity.health.checks.cache;

import java.io.IOException;

/// The server understood and refused. The first word of the message says why: `NOAUTH`, `LOADING`, …
final class RedisErrorException extends IOException {
    private static final long serialVersionUID = 1L;

    RedisErrorException(String answer) {
        super(answer);
    }

    String code() {
        return String.valueOf(getMessage()).split(" ", 2)[0];
    }
}
