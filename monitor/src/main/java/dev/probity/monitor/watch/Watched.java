package dev.probity.monitor.watch;

import dev.probity.monitor.service.Service;

/// A service and where its configuration comes from.
///
/// @param host what it has in common with services that fail together with it: the host of its url
public record Watched(Service service, Origin origin, String host) {
    /// Who owns a service's configuration.
    public enum Origin {
        /// A services file; read-only for everybody else.
        FILE,
        /// The API; it lives in the store.
        API;

        /// As configuration and API write it.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public String id() {
        return service.id();
    }
}
