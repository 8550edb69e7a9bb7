package dev.probity.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.testkit.store.NumberedFlushes;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {
    private static final int KILLS = 5;

    @TempDir
    private Path folder;

    @Test
    void losesNothingThatWasAcknowledgedAndAddsAtMostOneFlush() throws Exception {
        Path file = folder.resolve("health.db");
        for (int kill = 0; kill < KILLS; kill++) {
            long acknowledged;
            try (WriterProcess writer = new WriterProcess(file)) {
                acknowledged = writer.kill(writer.awaitFlushes(60 + 17 * kill));
            }

            try (SqliteStore store = SqliteStore.open(file, NoDamage.EXPECTED)) {
                // The last line read may have been cut off: then one more was acknowledged than is known.
                assertThat(new NumberedFlushes(store, WriteUntilKilled.SERVICES).complete())
                        .isBetween(acknowledged + 1, acknowledged + 3);
            }
        }
    }
}
