package dev.probity.storage.sqlite;

import dev.probity.testkit.store.NumberedFlushes;
import java.nio.file.Path;

/// A process that writes flush after flush and prints the number of each once it is durable.
final class WriteUntilKilled {
    static final int SERVICES = 40;

    private WriteUntilKilled() {}

    static void main(String[] args) {
        SqliteStore store = SqliteStore.open(Path.of(args[0]), NoDamage.EXPECTED);
        new NumberedFlushes(store, SERVICES).write(flush -> {
            System.out.println(flush);
            return true;
        });
    }
}
