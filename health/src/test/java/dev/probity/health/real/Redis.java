package dev.probity.health.real;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Debian's Redis.
public final class Redis {
    private Redis() {}

    public static ServerProcess start(Path dir, String... settings) throws IOException {
        return startAt(ServerProcess.freePort(), dir, settings);
    }

    public static ServerProcess startAt(int port, Path dir, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(Installed.program("redis-server", "redis-server")));
        command.addAll(List.of("--bind", "127.0.0.1", "--dir", dir.toString(), "--save", ""));
        command.addAll(List.of("--port", String.valueOf(port)));
        command.addAll(List.of(settings));
        return ServerProcess.start(command, port, dir.resolve("redis.log"));
    }
}
