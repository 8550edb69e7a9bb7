package dev.probity.monitor.probe;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of how an attempt went, whatever came of it.
///
/// @param phases over all hops
/// @param address the address and port contacted last, such as `127.0.0.1:8001`; null when none was
/// @param reused whether the connection had served an earlier request
/// @param certificateExpiresAt the end of the server certificate's validity, also when it was rejected
/// @param redirects the redirects followed, in order
public record Trace(
        Phases phases,
        @Nullable String address,
        boolean reused,
        @Nullable Instant certificateExpiresAt,
        List<Hop> redirects) {
    /// Nothing happened.
    public static final Trace NONE = new Trace(Phases.NONE, null, false, null, List.of());

    public Trace {
        redirects = List.copyOf(redirects);
    }

    public Trace withPhases(Phases other) {
        return new Trace(other, address, reused, certificateExpiresAt, redirects);
    }

    public Trace withRedirects(List<Hop> others) {
        return new Trace(phases, address, reused, certificateExpiresAt, others);
    }
}
