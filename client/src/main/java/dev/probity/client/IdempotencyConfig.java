package dev.probity.client;

import dev.probity.client.transport.Origin;
import dev.probity.client.transport.Url;
import java.util.Set;

/// Which origins recognise a request they have already carried out, so that POST and PATCH may be sent to them again.
/// They are told the key in `Idempotency-Key`; only the one who runs them knows whether they heed it.
///
/// @param honouredBy those origins
public record IdempotencyConfig(Set<Origin> honouredBy) {
    /// No origin is trusted to.
    public static final IdempotencyConfig NONE = new IdempotencyConfig(Set.of());

    public IdempotencyConfig {
        honouredBy = Set.copyOf(honouredBy);
    }

    /// @param url of the origin; what follows host and port does not matter
    public static IdempotencyConfig honouredBy(String url) {
        return new IdempotencyConfig(Set.of(Url.parse(url).origin()));
    }

    boolean isHonouredBy(Origin origin) {
        return honouredBy.contains(origin);
    }
}
