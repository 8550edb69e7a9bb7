package dev.probity.faults.route;

import dev.probity.faults.wire.Script;

/// Decides what the requests of one route get.
@FunctionalInterface
public interface Endpoint {
    /// @throws InvalidException when the request says something that cannot be done
    Script answer(Call call);
}
