package dev.probity.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
    @ParameterizedTest
    @CsvSource({
        "sqlite:///./health.db, ./health.db",
        "sqlite:///health.db, health.db",
        "sqlite:////var/lib/probity/health.db, /var/lib/probity/health.db",
        "sqlite:health.db, health.db",
        "sqlite:/var/lib/health.db, /var/lib/health.db",
        "jdbc:sqlite:health.db, health.db",
        "jdbc:sqlite:/var/lib/health.db, /var/lib/health.db",
        "JDBC:SQLite:health.db, health.db",
    })
    void namesAFile(String url, String file) {
        assertThat(DatabaseUrl.parse(url)).isEqualTo(new DatabaseUrl.Sqlite(Path.of(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://probity:hunter2@db/health",
                "jdbc:postgresql://db/health?user=probity&password=hunter2"
            })
    void postgresqlIsNotSupportedYet(String url) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PostgreSQL is not supported yet, expected sqlite:///./health.db")
                .hasMessageNotContaining("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://root:hunter2@db/health, found the scheme mysql",
        "./health.db, found ./health.db",
        "root@hunter2, found something without a scheme",
        "ro hunter2:x, found an unknown scheme",
        "sqlite:, found no path of a file",
        "sqlite::memory:, found no path of a file",
        "sqlite:///x.db?password=hunter2, found no path of a file",
        "sqlite://host/health.db, expected a third slash",
    })
    void anythingElseIsRefusedWithWhatWasFound(String url, String found) {
        assertThatThrownBy(() -> DatabaseUrl.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("database: ")
                .hasMessageContaining(found)
                .hasMessageContaining("expected")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void noneIsNotAName() {
        assertThatThrownBy(() -> DatabaseUrl.parse("  ")).hasMessageContaining("found nothing, expected sqlite:");
    }
}
