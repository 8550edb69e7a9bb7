package dev.probity.health.checks.database;

import dev.probity.health.Finding;
import dev.probity.health.HealthCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Whether the database gives a connection that works and, on request, answers a query.
///
/// Drivers may block in any of this for as long as they like; the checker's hard timeout ends the waiting.
public final class DatabaseCheck implements HealthCheck {
    private static final int VALID_WITHIN_SECONDS = 2;

    private final DataSource dataSource;
    private final @Nullable String query;
    private final @Nullable PoolGauge pool;

    public DatabaseCheck(DataSource dataSource) {
        this(dataSource, null, null);
    }

    private DatabaseCheck(DataSource dataSource, @Nullable String query, @Nullable PoolGauge pool) {
        this.dataSource = dataSource;
        this.query = query;
        this.pool = pool;
    }

    /// Runs this query too. It must have a first row.
    public DatabaseCheck query(String sql) {
        return new DatabaseCheck(dataSource, sql, pool);
    }

    /// Watches the pool too: degraded from 90 % of its connections on. When none is left, the check does not join the
    /// queue.
    public DatabaseCheck pool(PoolGauge gauge) {
        return new DatabaseCheck(dataSource, query, gauge);
    }

    @Override
    public Finding check() throws SQLException {
        if (pool == null) {
            return look(Finding.healthy());
        }
        PoolState state = PoolState.of(pool);
        return state.isUsedUp() ? state.finding() : look(state.finding());
    }

    private Finding look(Finding whenWell) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.isValid(VALID_WITHIN_SECONDS)) {
                return Finding.unhealthy("The connection is not valid");
            }
            return query == null || answers(connection, query)
                    ? whenWell
                    : Finding.unhealthy("The query has no row: " + query);
        }
    }

    private static boolean answers(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
