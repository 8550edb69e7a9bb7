package dev.probity.storage.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One connection to the file, with its statements kept prepared. Transactions are begun and ended with
/// statements. One thread at a time.
final class Session implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /// Makes something of a row.
    interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    /// Looks at a row and says whether to go on to the next.
    interface Visit {
        boolean of(Row row) throws SQLException;
    }

    /// Statements that answer nothing, each followed by a semicolon.
    void script(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /// Something that is not worth being kept prepared.
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void begin() throws SQLException {
        update("BEGIN");
    }

    /// From now on nobody else writes.
    void beginWriting() throws SQLException {
        update("BEGIN IMMEDIATE");
    }

    void commit() throws SQLException {
        update("COMMIT");
    }

    void rollback() throws SQLException {
        update("ROLLBACK");
    }

    /// @return how many rows were changed
    int update(String sql, @Nullable Object... values) throws SQLException {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            prepared.remove(sql);
            throw e;
        }
    }

    void each(Visit visit, String sql, Object... values) throws SQLException {
        try (ResultSet answer = bound(sql, values).executeQuery()) {
            Row row = new Row(answer);
            boolean more = true;
            while (more && answer.next()) {
                more = visit.of(row);
            }
        } catch (SQLException e) {
            // The driver closes what has failed.
            prepared.remove(sql);
            throw e;
        }
    }

    <T> List<T> list(Reading<T> reading, String sql, Object... values) throws SQLException {
        List<T> rows = new ArrayList<>();
        each(row -> rows.add(reading.of(row)), sql, values);
        return rows;
    }

    /// The only number asked for; zero when there is none.
    long number(String sql, Object... values) throws SQLException {
        long[] number = new long[1];
        each(
                row -> {
                    number[0] = row.number(1);
                    return false;
                },
                sql,
                values);
        return number[0];
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
