package dev.probity.bench.start;

import dev.probity.bench.figures.Cell;
import dev.probity.bench.figures.Machine;
import dev.probity.bench.figures.Pace;
import dev.probity.bench.figures.Report;
import dev.probity.bench.figures.Samples;
import dev.probity.bench.figures.Suite;
import dev.probity.bench.figures.Table;
import dev.probity.bench.target.TargetProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `probity check` of five services that answer at once, as a process: with the launcher's flags and its AOT
/// cache, without the cache, and beside a Java that does nothing.
public final class StartSuite implements Suite {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> FLAGS =
            List.of("-Xlog:aot=off", "-Xlog:cds=off", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final int SERVICES = 5;

    private final Path app;

    /// @param app the folder with the command's jar and its AOT cache
    public StartSuite(Path app) {
        this.app = app;
    }

    @Override
    public Report run(Pace pace) throws Exception {
        Machine before = Machine.now();
        Path services = Files.createTempFile("services", ".json");
        try (TargetProcess target = TargetProcess.start()) {
            Files.writeString(services, json(target));
            return new Report("start", before, List.of(table(measure(commands(services), pace), pace)));
        } finally {
            Files.delete(services);
        }
    }

    private static String json(TargetProcess target) {
        return IntStream.range(0, SERVICES)
                .mapToObj(i -> "{\"name\": \"s" + i + "\", \"url\": \"http://127.0.0.1:"
                        + target.address(false, i).getPort() + "/\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private Map<String, List<String>> commands(Path services) throws IOException {
        Path jar = app.resolve("probity.jar");
        Path cache = app.resolve("probity.aot");
        if (!Files.exists(jar) || !Files.exists(cache)) {
            throw new IOException("Expected " + jar + " and " + cache + "; ./probity makes them");
        }
        List<String> check = List.of("-jar", jar.toString(), "check", services.toString());
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("java -version", command(List.of(), List.of("-version")));
        commands.put("check, no cache", command(List.of(), check));
        commands.put("check, AOT cache", command(List.of("-XX:AOTCache=" + cache), check));
        return commands;
    }

    private static List<String> command(List<String> cache, List<String> rest) {
        return Stream.of(List.of(JAVA), cache, FLAGS, rest)
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, List<OneShot>> measure(Map<String, List<String>> commands, Pace pace)
            throws IOException, InterruptedException {
        Map<String, List<OneShot>> runs = new LinkedHashMap<>();
        for (int round = 0; round < pace.rounds(); round++) {
            for (var command : commands.entrySet()) {
                OneShot run = OneShot.run(command.getValue());
                runs.computeIfAbsent(command.getKey(), key -> new ArrayList<>()).add(run);
            }
        }
        return runs;
    }

    private static Table table(Map<String, List<OneShot>> runs, Pace pace) {
        Table table = new Table(
                "A process from start to end (median of " + pace.rounds() + " interleaved runs)",
                "process",
                "wall ms",
                "fastest ms",
                "processor ms",
                "peak memory MB");
        runs.forEach((name, shots) -> {
            Samples wall = Samples.of(shots.stream().mapToDouble(shot -> shot.wallNanos() / 1e6));
            table.add(
                    Cell.of(name),
                    Cell.of(wall.median(), 0),
                    Cell.of(wall.min(), 0),
                    Cell.of(
                            Samples.of(shots.stream().mapToDouble(shot -> shot.cpuNanos() / 1e6))
                                    .median(),
                            0),
                    Cell.of(
                            Samples.of(shots.stream().mapToDouble(shot -> shot.peakBytes() / 1e6))
                                    .median(),
                            1));
        });
        return table;
    }
}
