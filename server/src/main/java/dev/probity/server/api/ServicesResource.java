package dev.probity.server.api;

import dev.probity.documents.JsonText;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.ResultJson;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.json.JsonSyntaxException;
import dev.probity.monitor.service.Service;
import dev.probity.monitor.watch.Board;
import dev.probity.monitor.watch.Standing;
import dev.probity.monitor.watch.Watch;
import dev.probity.monitor.watch.Watched;
import dev.probity.server.api.ProblemException.Fault;
import dev.probity.server.services.Catalog;
import dev.probity.server.services.Edit;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// `/services`: what is watched, and the ways to change it.
final class ServicesResource {
    private static final String JSON = "application/json";
    private static final String MASK = "***";

    private final Catalog catalog;
    private final Board board;
    private final Watch watch;

    ServicesResource(Catalog catalog, Board board, Watch watch) {
        this.catalog = catalog;
        this.board = board;
        this.watch = watch;
    }

    void list(Context context) {
        Parameters parameters = new Parameters(context);
        Filter filter = Filter.of(parameters);
        parameters.end();
        Stream<Members> services = board.standings().stream()
                .filter(filter::admits)
                .map(Standing::watched)
                .map(this::json);
        context.contentType(JSON)
                .result(new Members().put("services", services.toList()).toString());
    }

    void get(Context context) {
        String id = context.pathParam("id");
        Watched watched = board.standing(id).map(Standing::watched).orElseThrow(() -> ProblemException.noService(id));
        context.contentType(JSON).result(json(watched).toString());
    }

    private Members json(Watched watched) {
        Service service = watched.service();
        Optional<JsonObject> document = catalog.document(service.id());
        return new Members()
                .text("id", service.id())
                .text("name", service.name())
                .text("url", service.url())
                .text("origin", watched.origin().word())
                .flag("enabled", service.enabled())
                .millis("intervalMs", service.interval())
                .millis("timeoutMs", service.timeout())
                .whole("attempts", service.retryPolicy().attempts())
                .text("environment", service.labels().environment())
                .text("group", service.labels().group())
                .texts("tags", service.labels().tags())
                .texts("dependsOn", service.dependsOn())
                .put(
                        "configuration",
                        watched.origin() == Watched.Origin.API
                                ? document.<Json>map(ServicesResource::masked).orElse(JsonNull.NULL)
                                : JsonNull.NULL);
    }

    /// Headers carry credentials, and so may the body; urls are masked by the service already.
    private static JsonObject masked(JsonObject document) {
        Map<String, Json> members = new LinkedHashMap<>(document.members());
        members.computeIfPresent("headers", (_, headers) -> {
            Map<String, Json> hidden = new LinkedHashMap<>();
            if (headers instanceof JsonObject(var names)) {
                names.keySet().forEach(name -> hidden.put(name, new JsonString(MASK)));
            }
            return new JsonObject(hidden);
        });
        members.computeIfPresent("body", (_, _) -> new JsonString(MASK));
        members.remove("url");
        return new JsonObject(members);
    }

    void create(Context context) {
        Edit edit = catalog.create(body(context));
        if (edit instanceof Edit.Done(var watched)) {
            context.status(201).header("Location", "/services/" + watched.id());
        }
        answer(context, edit);
    }

    void put(Context context) {
        answer(context, catalog.put(context.pathParam("id"), body(context)));
    }

    void patch(Context context) {
        answer(context, catalog.patch(context.pathParam("id"), body(context)));
    }

    void delete(Context context) {
        answer(context, catalog.remove(context.pathParam("id")));
    }

    void enable(Context context, boolean enabled) {
        answer(context, catalog.enable(context.pathParam("id"), enabled));
    }

    /// Checks one service now and answers with the result.
    void check(Context context) throws InterruptedException {
        String id = context.pathParam("id");
        CheckResult result = watch.checkNow(id).orElseThrow(() -> ProblemException.noService(id));
        context.contentType(JSON).result(ResultJson.of(result).toString());
    }

    private void answer(Context context, Edit edit) {
        switch (edit) {
            case Edit.Done(var watched) ->
                context.contentType(JSON).result(json(watched).toString());
            case Edit.Removed() -> context.status(204);
            case Edit.Unknown(var id) -> throw ProblemException.noService(id);
            case Edit.ReadOnly(var id) ->
                throw new ProblemException(
                        409, "Read-only", "The service \"" + id + "\" belongs to a services file; change it there");
            case Edit.Taken(var id) ->
                throw new ProblemException(409, "Conflict", "There is a service \"" + id + "\" already");
            case Edit.Invalid(var problems) ->
                throw ProblemException.invalid(problems.stream().map(Fault::of).toList());
            case Edit.Fenced(var id) ->
                throw new ProblemException(
                        503,
                        "Not the owner",
                        "Another process has taken over the store; \"" + id + "\" was not changed");
        }
    }

    private static JsonObject body(Context context) {
        String text = context.body();
        try {
            Json json = new JsonText().parse(text);
            if (json instanceof JsonObject object) {
                return object;
            }
            throw ProblemException.invalid(
                    List.of(new Fault("pointer", "", "found " + json.kind() + ", expected a service as an object")));
        } catch (JsonSyntaxException e) {
            throw ProblemException.invalid(
                    List.of(new Fault("pointer", "", "found no JSON: " + e.getMessage() + ", expected a service")));
        }
    }
}
