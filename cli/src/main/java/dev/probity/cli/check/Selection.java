package dev.probity.cli.check;

import dev.probity.monitor.service.Labels;
import dev.probity.monitor.service.Service;
import dev.probity.monitor.source.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Which services are checked.
final class Selection {
    private Selection() {}

    /// The enabled services that have one of the names; all enabled ones when no name is given.
    ///
    /// @param usage makes an exception of a message, for a name nothing has
    static List<Service> of(List<Service> services, List<String> names, Function<String, RuntimeException> usage) {
        Set<String> known = new LinkedHashSet<>();
        services.forEach(service -> known.addAll(namesOf(service)));
        for (String name : names) {
            if (!known.contains(name)) {
                throw usage.apply(
                        "Invalid value for option '--only': no service has the id, tag, group or environment \"" + name
                                + "\"" + Suggestion.phrase(name, known));
            }
        }
        return services.stream()
                .filter(Service::enabled)
                .filter(service -> names.isEmpty() || namesOf(service).stream().anyMatch(names::contains))
                .toList();
    }

    private static List<String> namesOf(Service service) {
        Labels labels = service.labels();
        List<String> names = new ArrayList<>(labels.tags());
        names.add(service.id());
        if (labels.environment() != null) {
            names.add(labels.environment());
        }
        if (labels.group() != null) {
            names.add(labels.group());
        }
        return names;
    }
}
