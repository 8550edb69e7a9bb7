package dev.probity.monitor.watch;

import dev.probity.monitor.history.Sample;
import dev.probity.monitor.verdict.ServiceState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a service stands now.
///
/// @param sample its last check; null before the first
/// @param extras what only the last check of this process can tell
public record Standing(
        Watched watched, ServiceState state, @Nullable Sample sample, Extras extras) {
    /// What history does not keep of a check.
    ///
    /// @param version what the service said its version is
    public record Extras(
            @Nullable String version,
            @Nullable String address,
            @Nullable Instant certificateExpiresAt) {
        public static final Extras NONE = new Extras(null, null, null);
    }

    Standing withWatched(Watched other) {
        return new Standing(other, state, sample, extras);
    }
}
