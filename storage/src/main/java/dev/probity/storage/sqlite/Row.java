package dev.probity.storage.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;

/// One row of an answer; columns count from 1.
final class Row {
    private final ResultSet answer;

    Row(ResultSet answer) {
        this.answer = answer;
    }

    long number(int column) throws SQLException {
        return answer.getLong(column);
    }

    /// The first column, where a row is nothing but its key.
    long key() throws SQLException {
        return number(1);
    }

    int small(int column) throws SQLException {
        return answer.getInt(column);
    }

    String text(int column) throws SQLException {
        return answer.getString(column);
    }

    /// Empty for NULL.
    byte[] bytes(int column) throws SQLException {
        byte[] bytes = answer.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }
}
