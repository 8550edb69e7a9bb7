package dev.probity.bench.figures;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a suite has found.
///
/// @param before the machine when it began; a high load says that something else ran beside
public record Report(String suite, Machine before, List<Table> tables) {
    public Report {
        tables = List.copyOf(tables);
    }

    public void print(PrintStream out) {
        out.println("== " + suite + ": " + before);
        tables.forEach(table -> out.println("\n" + table.markdown()));
    }

    /// Writes the figures to `<suite>.json` in the folder.
    public void write(Path folder) throws IOException {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("suite", new JsonString(suite));
        json.put("machine", before.json());
        json.put("tables", new JsonArray(tables.stream().map(Table::json).toList()));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(suite + ".json"), new JsonObject(json) + "\n");
    }
}
