package dev.probity.monitor.service;

import dev.probity.monitor.assertion.AssertionReader;
import dev.probity.monitor.assertion.SchemaLoader;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonNull;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.source.Document;
import dev.probity.monitor.source.Fields;
import dev.probity.monitor.source.Place;
import dev.probity.monitor.source.Problem;
import dev.probity.monitor.source.Problems;
import dev.probity.monitor.source.Secrets;
import dev.probity.monitor.source.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Reads all services of one or several documents and finds every problem in them.
///
/// A document is an array of services, or an object with the array under `services`. Ids are unique over all
/// documents; a service may depend on one of any document.
public final class ServicesReader {
    private final List<Protocol> protocols;
    private final ServiceDefaults defaults;
    private final Set<String> others;
    private final List<Service> services = new ArrayList<>();
    private final List<Problems> problems = new ArrayList<>();
    private final ServiceIds ids = new ServiceIds();
    private final List<Dependencies> dependencies = new ArrayList<>();

    public ServicesReader(List<Protocol> protocols, ServiceDefaults defaults) {
        this(protocols, defaults, Set.of());
    }

    /// @param others ids of services in no document, which those read here may depend on
    public ServicesReader(List<Protocol> protocols, ServiceDefaults defaults, Set<String> others) {
        this.protocols = List.copyOf(protocols);
        this.defaults = defaults;
        this.others = Set.copyOf(others);
    }

    /// Reads one more document.
    ///
    /// @param secrets what the document's values contain that no message may show
    public void read(Document document, Secrets secrets, SchemaLoader schemas) {
        Problems found = new Problems(document, secrets);
        problems.add(found);
        AssertionReader assertions = new AssertionReader(schemas, found);
        ServiceReader reader = new ServiceReader(protocols, defaults, assertions, ids, secrets);
        for (Fields fields : elements(document.root(), found)) {
            reader.read(fields).ifPresent(service -> admit(service, fields, found));
        }
    }

    private static List<Fields> elements(Json root, Problems found) {
        return switch (root) {
            case JsonArray array -> Fields.allOf(array, Place.ROOT, found);
            case JsonObject object
            when object.members().getOrDefault("services", JsonNull.NULL) != JsonNull.NULL -> {
                Fields fields = new Fields(object, Place.ROOT, found);
                List<Fields> elements = fields.objects("services");
                fields.rejectUnknown();
                yield elements;
            }
            default -> {
                found.add(
                        Place.ROOT, "found " + root.kind() + ", expected a list of services or {\"services\": [...]}");
                yield List.of();
            }
        };
    }

    private void admit(Service service, Fields fields, Problems found) {
        services.add(service);
        if (!service.dependsOn().isEmpty()) {
            dependencies.add(new Dependencies(service, fields.placeOf("dependsOn"), found));
        }
    }

    /// Everything read, and everything that is wrong with it.
    public Result finish() {
        dependencies.forEach(this::checkDependencies);
        checkCycles();
        dependencies.clear();
        List<Problem> all =
                problems.stream().flatMap(found -> found.list().stream()).toList();
        return new Result(List.copyOf(services), all);
    }

    private void checkDependencies(Dependencies dependency) {
        List<String> parents = dependency.service.dependsOn();
        for (int i = 0; i < parents.size(); i++) {
            String parent = parents.get(i);
            Optional<String> complaint = parent.equals(dependency.service.id())
                    ? Optional.of("a service cannot depend on itself")
                    : ids.all().contains(parent) || others.contains(parent)
                            ? Optional.empty()
                            : Optional.of("found \"" + parent + "\", expected the id of a service"
                                    + Suggestion.phrase(parent, ids.all()));
            Place place = dependency.place.element(i);
            complaint.ifPresent(message -> dependency.problems.add(place, message));
        }
    }

    private void checkCycles() {
        Map<String, Dependencies> byService = new LinkedHashMap<>();
        dependencies.forEach(dependency -> byService.putIfAbsent(dependency.service.id(), dependency));
        Map<String, List<String>> parents = new LinkedHashMap<>();
        byService.forEach((id, dependency) -> parents.put(id, dependency.service.dependsOn()));
        for (DependencyCycles.Cycle cycle : DependencyCycles.in(parents)) {
            Dependencies last = Objects.requireNonNull(byService.get(cycle.service()));
            Place place = last.place.element(last.service.dependsOn().indexOf(cycle.parent()));
            last.problems.add(place, "these services depend on each other: " + cycle);
        }
    }

    private record Dependencies(Service service, Place place, Problems problems) {}

    /// @param services those that could be read; use them only when there is no problem
    public record Result(List<Service> services, List<Problem> problems) {}
}
