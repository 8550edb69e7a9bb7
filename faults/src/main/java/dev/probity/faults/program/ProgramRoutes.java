package dev.probity.faults.program;

import dev.probity.faults.route.Call;
import dev.probity.faults.route.ReadBody;
import dev.probity.faults.route.Route;
import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `POST /faults`, `GET /faults`, `DELETE /faults` and `DELETE /faults/{id}`.
public final class ProgramRoutes {
    private static final Script DELETED = Script.answer(new Response(204, List.of(), Bytes.NONE));

    private final Programs programs;
    private final Runnable endWaits;

    /// @param endWaits ends whatever waits in the server
    public ProgramRoutes(Programs programs, Runnable endWaits) {
        this.programs = programs;
        this.endWaits = endWaits;
    }

    public List<Route> routes() {
        return List.of(
                new Route("POST", "/faults", this::set),
                new Route("GET", "/faults", _ -> list()),
                new Route("DELETE", "/faults", _ -> {
                    programs.deleteAll();
                    endWaits.run();
                    return DELETED;
                }),
                new Route("DELETE", "/faults/{id}", this::delete));
    }

    private Script set(Call call) {
        Program program = programs.set(ReadBody.of(call, "program", ProgramReader::read));
        return Script.answer(Response.json(201, json(program).toString()).with("location", "/faults/" + program.id()));
    }

    private Script list() {
        return Script.answer(Response.json(
                200,
                new JsonArray(programs.list().stream().map(ProgramRoutes::json).toList()).toString()));
    }

    private Script delete(Call call) {
        return programs.delete(call.variable()) ? DELETED : Script.answer(Response.problem(404, "No such program"));
    }

    private static Json json(Program program) {
        Target target = program.target();
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", new JsonString(program.id()));
        members.put("method", orAny(target.method()));
        members.put("path", orAny(target.path()));
        members.put("key", orAny(target.key()));
        members.put("count_by", new JsonString(program.counting().name().toLowerCase(Locale.ROOT)));
        members.put(
                "steps",
                new JsonArray(program.steps().stream().map(ProgramRoutes::json).toList()));
        return new JsonObject(members);
    }

    private static Json orAny(String text) {
        return text.isEmpty() ? Json.JsonNull.NULL : new JsonString(text);
    }

    private static Json json(Step step) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("span", new JsonString(step.span().toString()));
        members.put("probability", new Json.JsonNumber(BigDecimal.valueOf(step.probability())));
        members.put(
                "faults",
                new JsonArray(step.faults().stream()
                        .<Json>map(fault -> new JsonString(fault.toString()))
                        .toList()));
        return new JsonObject(members);
    }
}
