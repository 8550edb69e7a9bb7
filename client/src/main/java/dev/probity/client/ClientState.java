package dev.probity.client;

import dev.probity.client.transport.Origin;
import java.util.List;
import java.util.Optional;

/// How the client stands with every origin it remembers.
public record ClientState(List<OriginState> origins) {
    public ClientState {
        origins = List.copyOf(origins);
    }

    public Optional<OriginState> of(Origin origin) {
        return origins.stream().filter(state -> state.origin().equals(origin)).findFirst();
    }
}
