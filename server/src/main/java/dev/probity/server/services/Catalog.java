package dev.probity.server.services;

import dev.probity.documents.JsonText;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.json.JsonSyntaxException;
import dev.probity.monitor.slice.Epoch;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.slice.Slices;
import dev.probity.monitor.source.Place;
import dev.probity.monitor.source.Position;
import dev.probity.monitor.source.Problem;
import dev.probity.monitor.store.ServiceDocuments;
import dev.probity.monitor.store.Written;
import dev.probity.monitor.watch.Roster;
import dev.probity.monitor.watch.Watched;
import dev.probity.monitor.watch.Watched.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Which services are watched: those of files, and beside them those made through the API. Of two with
/// one id the one of a file counts. Safe for use by several threads.
public final class Catalog {
    private final ReadServices reader;
    private final List<String> files;
    private final ServiceDocuments store;
    private final Slices slices;
    private final Consumer<Roster> listener;
    private final Map<String, JsonObject> documents = new TreeMap<>();
    private final Map<String, Watched> ofApi = new TreeMap<>();
    private final Map<String, List<Problem>> damaged = new TreeMap<>();
    private List<Watched> ofFiles = List.of();
    private List<Problem> rejected = List.of();

    /// @param listener told of all services whenever they change
    public Catalog(
            ReadServices reader, List<String> files, ServiceDocuments store, Slices slices, Consumer<Roster> listener) {
        this.reader = reader;
        this.files = List.copyOf(files);
        this.store = store;
        this.slices = slices;
        this.listener = listener;
    }

    /// Takes in what the store keeps. A document that cannot be read any more is reported, and kept.
    public synchronized void restore() {
        store.documents().forEach(this::restore);
        tell();
    }

    private void restore(String id, String text) {
        try {
            Json json = new JsonText().parse(text);
            if (json instanceof JsonObject document) {
                restore(id, document);
            } else {
                damaged(id, Place.ROOT, "found " + json.kind() + ", expected a service as an object");
            }
        } catch (JsonSyntaxException e) {
            damaged(id, Place.ROOT, String.valueOf(e.getMessage()));
        }
    }

    private void restore(String id, JsonObject document) {
        ReadServices.Read read = reader.ofApi(document, parents(document));
        documents.put(id, document);
        if (read.problems().isEmpty()) {
            ofApi.put(id, read.services().getFirst());
        } else {
            read.problems().forEach(problem -> damaged(id, problem.place(), problem.message()));
        }
    }

    /// Those of files are not read yet, and one that is gone since is no reason to stop watching its child.
    private static Set<String> parents(JsonObject document) {
        Json written = document.members().getOrDefault("dependsOn", JsonNull.NULL);
        List<Json> parents = written instanceof JsonArray(var elements) ? elements : List.of(written);
        return parents.stream()
                .filter(JsonString.class::isInstance)
                .map(parent -> ((JsonString) parent).value())
                .collect(Collectors.toSet());
    }

    private void damaged(String id, Place place, String message) {
        damaged.computeIfAbsent(id, _ -> new ArrayList<>())
                .add(new Problem("service " + id + " in the store", Position.NONE, place, message));
    }

    /// Reads the files again. With any problem, what they said before stays.
    ///
    /// @return what is wrong with them
    public synchronized List<Problem> reload() {
        ReadServices.Read read = reader.ofFiles(files);
        rejected = read.problems();
        if (rejected.isEmpty()) {
            ofFiles = read.services();
            tell();
        }
        return rejected;
    }

    /// What is wrong with the files as they are now, and with what is stored.
    public synchronized List<Problem> problems() {
        List<Problem> all = new ArrayList<>(rejected);
        damaged.values().forEach(all::addAll);
        return all;
    }

    private void tell() {
        List<Watched> all = new ArrayList<>(ofFiles);
        all.addAll(ofApi.values());
        listener.accept(Roster.of(all));
    }

    private Set<String> ids() {
        Set<String> ids = new HashSet<>(documents.keySet());
        ofFiles.forEach(watched -> ids.add(watched.id()));
        return ids;
    }

    private Optional<Watched> find(String id) {
        return ofFiles.stream()
                .filter(watched -> watched.id().equals(id))
                .findFirst()
                .or(() -> Optional.ofNullable(ofApi.get(id)));
    }

    /// What a service made through the API was made with.
    public synchronized Optional<JsonObject> document(String id) {
        return Optional.ofNullable(documents.get(id));
    }

    /// Makes a service. Without an id it gets one from its name.
    public synchronized Edit create(JsonObject document) {
        ReadServices.Read read = reader.ofApi(document, ids());
        if (!read.problems().isEmpty()) {
            return new Edit.Invalid(read.problems());
        }
        String id = read.services().getFirst().id();
        return find(id).isPresent() || documents.containsKey(id) ? new Edit.Taken(id) : keep(id, document);
    }

    /// Makes a service, or puts it in place of an earlier one of this id.
    public synchronized Edit put(String id, JsonObject document) {
        return isOfFile(id) ? new Edit.ReadOnly(id) : keep(id, document);
    }

    /// Changes some members of a service.
    public synchronized Edit patch(String id, JsonObject changes) {
        if (isOfFile(id)) {
            return new Edit.ReadOnly(id);
        }
        JsonObject before = documents.get(id);
        return before == null ? new Edit.Unknown(id) : keep(id, (JsonObject) MergePatch.apply(before, changes));
    }

    public synchronized Edit enable(String id, boolean enabled) {
        return patch(id, new JsonObject(Map.of("enabled", JsonBoolean.of(enabled))));
    }

    /// Forgets a service; its history stays.
    public synchronized Edit remove(String id) {
        if (isOfFile(id)) {
            return new Edit.ReadOnly(id);
        }
        if (!documents.containsKey(id) && !damaged.containsKey(id)) {
            return new Edit.Unknown(id);
        }
        Optional<Epoch> epoch = slices.epochOf(Slice.of(id));
        if (epoch.isEmpty() || store.forget(id, epoch.get()) == Written.FENCED) {
            return new Edit.Fenced(id);
        }
        documents.remove(id);
        damaged.remove(id);
        ofApi.remove(id);
        tell();
        return new Edit.Removed();
    }

    private boolean isOfFile(String id) {
        return find(id).filter(watched -> watched.origin() == Origin.FILE).isPresent();
    }

    private Edit keep(String id, JsonObject document) {
        JsonObject complete = withId(id, document);
        ReadServices.Read read = reader.ofApi(complete, ids());
        List<Problem> problems = new ArrayList<>(read.problems());
        Json written = document.members().getOrDefault("id", JsonNull.NULL);
        if (written != JsonNull.NULL && !written.equals(new JsonString(id))) {
            problems.add(new Problem(
                    "",
                    Position.NONE,
                    Place.ROOT.element(0).member("id"),
                    "found " + written + ", expected \"" + id + "\", as in the path"));
        }
        if (!problems.isEmpty()) {
            return new Edit.Invalid(problems);
        }
        Optional<Epoch> epoch = slices.epochOf(Slice.of(id));
        if (epoch.isEmpty() || store.keep(id, complete.toString(), epoch.get()) == Written.FENCED) {
            return new Edit.Fenced(id);
        }
        documents.put(id, complete);
        damaged.remove(id);
        ofApi.put(id, read.services().getFirst());
        tell();
        return new Edit.Done(read.services().getFirst());
    }

    private static JsonObject withId(String id, JsonObject document) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("id", new JsonString(id));
        document.members().forEach((name, value) -> {
            if (!name.equals("id") && value != JsonNull.NULL) {
                members.put(name, value);
            }
        });
        return new JsonObject(members);
    }
}
