package dev.probity.health.checks.database;

import static dev.probity.health.HealthStatus.DEGRADED;
import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.health.Finding;
import dev.probity.health.HealthChecker;
import dev.probity.health.HealthOptions;
import dev.probity.health.real.Postgres;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

class DatabaseCheckTest {
    @TempDir
    private Path dir;

    private record Pool(int active, int limit, int waiting) implements PoolGauge {}

    private SQLiteDataSource sqlite() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + dir.resolve("test.db"));
        return source;
    }

    @Test
    void sqliteAnswers() throws SQLException {
        assertThat(new DatabaseCheck(sqlite()).check()).isEqualTo(Finding.healthy());
        assertThat(new DatabaseCheck(sqlite()).query("SELECT 1").check().status())
                .isEqualTo(HEALTHY);
    }

    @Test
    void aQueryWithoutARowIsAFailure() throws SQLException {
        Finding finding =
                new DatabaseCheck(sqlite()).query("SELECT 1 WHERE 1 = 2").check();

        assertThat(finding.status()).isEqualTo(UNHEALTHY);
        assertThat(finding.message()).isEqualTo("The query has no row: SELECT 1 WHERE 1 = 2");
    }

    @Test
    void aQueryThatFailsFailsTheCheck() {
        assertThatThrownBy(() -> new DatabaseCheck(sqlite())
                        .query("SELECT * FROM customers")
                        .check())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("no such table");
    }

    @Test
    void postgresAnswersUntilItIsStopped() throws Exception {
        DataSource source;
        try (Postgres postgres = Postgres.start(dir)) {
            source = postgres.dataSource();
            assertThat(new DatabaseCheck(source).query("SELECT 1").check().status())
                    .isEqualTo(HEALTHY);
        }

        try (HealthChecker health = new HealthChecker(HealthOptions.defaults().retries(0))) {
            health.register("database", new DatabaseCheck(source));
            assertThat(health.checkComponent("database").message()).startsWith("PSQLException: Connection to");
        }
    }

    @Test
    void aDriverThatHangsIsCutOff() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                HealthChecker health =
                        new HealthChecker(HealthOptions.defaults().timeout(Duration.ofMillis(300)))) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setServerNames(new String[] {"127.0.0.1"});
            source.setPortNumbers(new int[] {mute.getLocalPort()});
            source.setSslMode("disable");
            health.register("database", new DatabaseCheck(source));

            long before = System.nanoTime();
            assertThat(health.checkComponent("database").message()).isEqualTo("No answer within 300 ms");
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void aPoolThatIsNearlyUsedUpIsDegraded() throws SQLException {
        Finding finding = new DatabaseCheck(sqlite()).pool(new Pool(9, 10, 0)).check();

        assertThat(finding.status()).isEqualTo(DEGRADED);
        assertThat(finding.message()).isEqualTo("The pool is nearly used up: 9 of 10 connections in use, 0 waiting");
        assertThat(new DatabaseCheck(sqlite()).pool(new Pool(8, 10, 0)).check().metadata())
                .containsEntry("pool_active", 8);
    }

    @Test
    void aPoolThatIsUsedUpIsNotAskedForAnotherConnection() throws SQLException {
        SQLiteDataSource never = new SQLiteDataSource() {
            @Override
            public SQLiteConnection getConnection(String user, String password) {
                throw new AssertionError("asked");
            }
        };
        Finding finding = new DatabaseCheck(never).pool(new Pool(10, 10, 3)).check();

        assertThat(finding.status()).isEqualTo(DEGRADED);
        assertThat(finding.message()).isEqualTo("The pool is used up: 10 of 10 connections in use, 3 waiting");
    }
}
