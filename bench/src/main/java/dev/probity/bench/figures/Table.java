package dev.probity.bench.figures;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Figures in rows, for people and for programs.
public final class Table {
    private final String title;
    private final List<String> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    /// @param columns each with its unit
    public Table(String title, String... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    public void add(Cell... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells, expected " + columns.size());
        }
        rows.add(List.of(cells));
    }

    public List<List<Cell>> rows() {
        return rows;
    }

    /// As GitHub's Markdown, which is readable as it is.
    public String markdown() {
        StringBuilder text = new StringBuilder(title).append("\n\n");
        appendLine(text, columns);
        List<String> rule = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            rule.add("-".repeat(width(i) - 1) + (isNumeric(i) ? ":" : "-"));
        }
        appendLine(text, rule);
        rows.forEach(row -> appendLine(text, row.stream().map(Cell::printed).toList()));
        return text.toString();
    }

    private void appendLine(StringBuilder text, List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String space = " ".repeat(width(i) - words.get(i).length());
            text.append("| ")
                    .append(isNumeric(i) ? space + words.get(i) : words.get(i) + space)
                    .append(' ');
        }
        text.append("|\n");
    }

    private int width(int column) {
        int widest = rows.stream()
                .mapToInt(row -> row.get(column).printed().length())
                .max()
                .orElse(0);
        return Math.max(widest, columns.get(column).length());
    }

    private boolean isNumeric(int column) {
        return rows.stream().allMatch(row -> row.get(column) instanceof Cell.Measure);
    }

    public Json json() {
        List<Json> objects = new ArrayList<>();
        for (List<Cell> row : rows) {
            Map<String, Json> members = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                members.put(columns.get(i), row.get(i).json());
            }
            objects.add(new JsonObject(members));
        }
        return new JsonObject(Map.of("title", new JsonString(title), "rows", new JsonArray(objects)));
    }
}
