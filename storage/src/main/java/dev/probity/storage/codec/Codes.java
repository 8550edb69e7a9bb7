package dev.probity.storage.codec;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers under which words are stored. They are written into files: never change or reuse one.
public final class Codes {
    private static final Map<Integer, Status> STATUSES = new HashMap<>();
    private static final Map<Integer, ErrorKind> KINDS = new HashMap<>();

    static {
        for (Status status : Status.values()) {
            STATUSES.put(of(status), status);
        }
        for (ErrorKind kind : ErrorKind.values()) {
            KINDS.put(of(kind), kind);
        }
    }

    private Codes() {}

    public static int of(Status status) {
        return switch (status) {
            case HEALTHY -> 0;
            case DEGRADED -> 1;
            case UNHEALTHY -> 2;
            case UNKNOWN -> 3;
        };
    }

    static int of(ErrorKind kind) {
        return switch (kind) {
            case DNS -> 0;
            case REFUSED -> 1;
            case UNREACHABLE -> 2;
            case RESET -> 3;
            case CONNECT_TIMEOUT -> 4;
            case TLS -> 5;
            case TLS_CERTIFICATE -> 6;
            case TIMEOUT -> 7;
            case PROTOCOL -> 8;
            case BODY_TOO_LARGE -> 9;
            case STATUS -> 10;
            case ASSERTION -> 11;
            case SCHEMA -> 12;
            case VERSION -> 13;
            case BLOCKED -> 14;
            case OBSERVER -> 15;
        };
    }

    public static Status status(int code) {
        return known(STATUSES.get(code), "status", code);
    }

    static ErrorKind errorKind(int code) {
        return known(KINDS.get(code), "kind of error", code);
    }

    private static <T> T known(@Nullable T word, String what, int code) {
        if (word == null) {
            throw new IllegalArgumentException("found " + what + " " + code + ", expected a known one");
        }
        return word;
    }
}
