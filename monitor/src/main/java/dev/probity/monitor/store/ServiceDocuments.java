package dev.probity.monitor.store;

import dev.probity.monitor.slice.Epoch;
import java.util.Map;

/// Keeps the services that were made through the API, as the text they were made with. What it means is
/// not the store's business. All methods throw [StoreUnavailableException] when nothing can be read or
/// written now.
public interface ServiceDocuments {
    /// Every service kept, by id.
    Map<String, String> documents();

    /// Keeps a service, in place of an earlier one with its id.
    ///
    /// @param epoch of the service's slice
    Written keep(String serviceId, String document, Epoch epoch);

    /// Forgets a service; its history stays. Forgetting one that is not kept changes nothing.
    ///
    /// @param epoch of the service's slice
    Written forget(String serviceId, Epoch epoch);
}
