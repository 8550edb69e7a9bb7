package dev.probity.storage.sqlite;

import dev.probity.monitor.store.StoreUnavailableException;
import java.sql.SQLException;

/// What an error of SQLite means to those who use the store. The numbers are SQLite's result codes.
final class Unavailable {
    private static final int PERM = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int NO_MEMORY = 7;
    private static final int READ_ONLY = 8;
    private static final int IO_ERROR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int PROTOCOL = 15;
    private static final int AUTHORIZATION = 23;
    private static final int NOT_A_DATABASE = 26;

    private Unavailable() {}

    /// An exception to throw: that the store is unavailable, or that we are wrong.
    static RuntimeException because(SQLException e) {
        return switch (e.getErrorCode()) {
            case FULL -> unavailable("the disk is full", e);
            case READ_ONLY -> unavailable("the file or the disk is read-only", e);
            case BUSY, LOCKED, PROTOCOL -> unavailable("another process holds it locked", e);
            case IO_ERROR -> unavailable("the disk does not do what it should", e);
            case CANNOT_OPEN -> unavailable("the file cannot be opened", e);
            case PERM, AUTHORIZATION -> unavailable("access to the file is denied", e);
            case CORRUPT, NOT_A_DATABASE -> unavailable("the file is damaged", e);
            case NO_MEMORY -> unavailable("there is not enough memory", e);
            default -> new IllegalStateException("SQLite refuses what we ask: " + e.getMessage(), e);
        };
    }

    /// Whether a page of the file is damaged. Other pages may be well.
    static boolean isDamage(SQLException e) {
        return e.getErrorCode() == CORRUPT;
    }

    private static StoreUnavailableException unavailable(String reason, SQLException e) {
        return new StoreUnavailableException("The store is not available: " + reason + " (" + e.getMessage() + ")", e);
    }
}
