package dev.probity.bench.storage;

import dev.probity.storage.sqlite.SqliteStore;
import dev.probity.testkit.store.NumberedFlushes;
import java.nio.file.Path;

/// A process that writes one numbered flush after another as fast as it can, and prints each one's number
/// once it is durable: `FILE`.
final class KilledWriter {
    static final int SERVICES = 200;

    private KilledWriter() {}

    static void main(String[] args) {
        SqliteStore store = SqliteStore.open(Path.of(args[0]), (place, reason) -> {
            throw new IllegalStateException(place, reason);
        });
        new NumberedFlushes(store, SERVICES).write(flush -> {
            System.out.println(flush);
            return true;
        });
    }
}
