package dev.probity.health.real;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// Debian's PostgreSQL with a fresh, empty cluster that trusts everybody.
public final class Postgres implements AutoCloseable {
    private final ServerProcess server;

    private Postgres(ServerProcess server) {
        this.server = server;
    }

    public static Postgres start(Path dir) throws IOException, InterruptedException {
        String initdb = Installed.program("initdb", "postgresql");
        String postgres = Installed.program("postgres", "postgresql");
        Path data = dir.resolve("data");
        List<String> user = asNobodySpecial(dir);
        run(user, initdb, "-D", data.toString(), "-U", "probity", "--auth=trust", "--no-sync");
        int port = ServerProcess.freePort();
        List<String> command = new ArrayList<>(user);
        command.addAll(List.of(postgres, "-D", data.toString(), "-p", String.valueOf(port)));
        command.addAll(List.of("-k", dir.toString(), "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"));
        return new Postgres(ServerProcess.start(command, port, dir.resolve("postgres.log")));
    }

    /// PostgreSQL refuses to run as root; Debian has a user for it.
    private static List<String> asNobodySpecial(Path dir) throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        run(List.of(), "chown", "postgres", dir.toString());
        return List.of(Installed.program("runuser", "util-linux"), "-u", "postgres", "--");
    }

    private static void run(List<String> prefix, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + ": " + output);
        }
    }

    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {server.port()});
        source.setUser("probity");
        source.setDatabaseName("postgres");
        return source;
    }

    @Override
    public void close() {
        server.close();
    }
}
