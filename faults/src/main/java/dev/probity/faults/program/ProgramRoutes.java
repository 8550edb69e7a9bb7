package dev.probity.faults.program;

import dev.probity.faults.route.Call;
import dev.probity.faults.route.ReadBody;
import dev.probity.faults.route.Route;
import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json.JsonArray;
import java.util.List;

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
        List<Program> set = ReadBody.each(call, "program", ProgramReader::read).stream()
                .map(programs::set)
                .toList();
        return Script.answer(set.size() == 1 ? created(set.getFirst()) : Response.json(201, text(set)));
    }

    private static Response created(Program program) {
        return Response.json(201, WriteProgram.json(program).toString()).with("location", "/faults/" + program.id());
    }

    private Script list() {
        return Script.answer(Response.json(200, text(programs.list())));
    }

    private static String text(List<Program> all) {
        return new JsonArray(all.stream().map(WriteProgram::json).toList()).toString();
    }

    private Script delete(Call call) {
        return programs.delete(call.variable()) ? DELETED : Script.answer(Response.problem(404, "No such program"));
    }
}
