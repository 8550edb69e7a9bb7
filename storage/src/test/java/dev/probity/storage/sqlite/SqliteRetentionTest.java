package dev.probity.storage.sqlite;

import dev.probity.monitor.store.ResultStore;
import dev.probity.testkit.store.RetentionContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteRetentionTest extends RetentionContract {
    @TempDir
    private Path folder;

    @Override
    protected ResultStore open() {
        return QuickStore.open(folder.resolve("health.db"), NoDamage.EXPECTED);
    }
}
