package dev.probity.storage.sqlite;

import dev.probity.monitor.store.ResultStore;
import dev.probity.testkit.store.FencingContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteFencingTest extends FencingContract {
    @TempDir
    private Path folder;

    @Override
    protected ResultStore open() {
        return QuickStore.open(folder.resolve("health.db"), NoDamage.EXPECTED);
    }
}
