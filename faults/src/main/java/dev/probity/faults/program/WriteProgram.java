package dev.probity.faults.program;

import dev.probity.faults.fault.Fault;
import dev.probity.faults.fault.Parameters;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes a program as it can be read again.
final class WriteProgram {
    private WriteProgram() {}

    static Json json(Program program) {
        Target target = program.target();
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", new JsonString(program.id()));
        members.put("method", orAny(target.method()));
        members.put("path", orAny(target.path()));
        members.put("key", orAny(target.key()));
        members.put("count_by", Parameters.word(program.counting()));
        members.put(
                "steps",
                new JsonArray(program.steps().stream().map(WriteProgram::json).toList()));
        return new JsonObject(members);
    }

    private static Json orAny(String text) {
        return text.isEmpty() ? JsonNull.NULL : new JsonString(text);
    }

    private static Json json(Step step) {
        Map<String, Json> members = new LinkedHashMap<>();
        switch (step.span()) {
            case Span.Times(var times) -> members.put("times", JsonNumber.of(times));
            case Span.During(var duration) -> members.put("for", Parameters.time(duration));
            case Span.Always() -> {}
        }
        members.put("probability", new JsonNumber(BigDecimal.valueOf(step.probability())));
        switch (step.work()) {
            case AS_USUAL -> {}
            case DONE -> members.put("work", JsonBoolean.TRUE);
            case NOT_DONE -> members.put("work", JsonBoolean.FALSE);
        }
        members.put(
                "faults",
                new JsonArray(step.faults().stream().<Json>map(Fault::written).toList()));
        return new JsonObject(members);
    }
}
