package dev.probity.bench.storage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/// What each table of a store takes, in bytes of whole pages.
record Space(Map<String, Long> tables, long file) {
    static Space of(Path store) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement()) {
            Map<String, Long> tables = new HashMap<>();
            try (ResultSet rows = statement.executeQuery("SELECT name, sum(pgsize) FROM dbstat GROUP BY name")) {
                while (rows.next()) {
                    tables.put(rows.getString(1), rows.getLong(2));
                }
            }
            return new Space(tables, number(statement, "page_count") * number(statement, "page_size"));
        }
    }

    private static long number(Statement statement, String pragma) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
            row.next();
            return row.getLong(1);
        }
    }

    long of(String table) {
        return tables.getOrDefault(table, 0L);
    }

    /// What grows with every result: chunks, rollups, changes of status.
    long growing() {
        return of("chunk") + of("hour") + of("day") + of("transition");
    }

    /// What does not: the log of open samples, pages that will be used again, a row for each service.
    long standing() {
        return file - growing();
    }
}
