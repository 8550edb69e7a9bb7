package dev.probity.bench.serve;

import dev.probity.bench.target.TargetProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A folder for what a monitor reads and writes, with the services file of a fleet. Gone when closed.
record Workplace(Path folder, Path services) implements AutoCloseable {
    static Workplace of(TargetProcess target, Fleet fleet) throws IOException {
        Path folder = Files.createTempDirectory("serve");
        String services = IntStream.range(0, fleet.services())
                .mapToObj(i -> "{\"name\": \"s" + i + "\", \"interval\": \""
                        + fleet.interval().toMillis() + "ms\", \"url\": \"" + target.literalUrl(i) + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
        return new Workplace(folder, Files.writeString(folder.resolve("services.json"), services));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
