package dev.probity.monitor.observer;

import dev.probity.monitor.ErrorKind;
import org.jspecify.annotations.Nullable;

/// What one check says about the way to a host, whatever it says about the service.
///
/// @param host what services have in common when they fail together for a reason of their own
/// @param reached whether anything came back from it
/// @param at by the steady clock, in milliseconds
public record Sighting(String host, boolean reached, long at) {
    /// Whether a failure of this kind means that nothing came back. A refusal or a reset is an answer: the network
    /// works.
    public static boolean reached(@Nullable ErrorKind kind) {
        if (kind == null) {
            return true;
        }
        return switch (kind) {
            case DNS, UNREACHABLE, CONNECT_TIMEOUT, TIMEOUT -> false;
            case REFUSED,
                    RESET,
                    TLS,
                    TLS_CERTIFICATE,
                    PROTOCOL,
                    BODY_TOO_LARGE,
                    STATUS,
                    ASSERTION,
                    SCHEMA,
                    VERSION,
                    BLOCKED,
                    OBSERVER -> true;
        };
    }
}
