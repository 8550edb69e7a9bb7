package dev.probity.server;

import dev.probity.monitor.store.ResultStore;
import dev.probity.monitor.store.StoreUnavailableException;
import dev.probity.server.config.ConfigException;
import dev.probity.server.config.Setting;
import dev.probity.storage.DatabaseUrl;
import dev.probity.storage.DatabaseUrl.Sqlite;
import dev.probity.storage.IncompatibleStoreException;
import dev.probity.storage.sqlite.SqliteStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the store a url names.
public final class OpenStore {
    private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);

    private OpenStore() {}

    /// The folder a store is in; empty when it is in none.
    static Optional<Path> folder(String url) {
        try {
            return switch (DatabaseUrl.parse(url)) {
                case Sqlite(var file) ->
                    Optional.ofNullable(file.toAbsolutePath().getParent());
            };
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// @throws ConfigException when the url is wrong, or the store cannot be opened
    public static ResultStore at(String url) throws ConfigException {
        try {
            return switch (DatabaseUrl.parse(url)) {
                case Sqlite(var file) ->
                    SqliteStore.open(
                            file,
                            (place, reason) ->
                                    LOG.error("A part of the history is damaged, {}: {}", place, reason.getMessage()));
            };
        } catch (IllegalArgumentException | StoreUnavailableException | IncompatibleStoreException e) {
            throw new ConfigException(List.of(Setting.DB.key() + ": " + e.getMessage()));
        }
    }
}
