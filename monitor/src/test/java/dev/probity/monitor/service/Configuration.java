package dev.probity.monitor.service;

import dev.probity.monitor.assertion.SchemaLoader.InvalidSchemaException;
import dev.probity.monitor.json.JsonText;
import dev.probity.monitor.probe.Outcome.Unobserved;
import dev.probity.monitor.probe.Probe;
import dev.probity.monitor.probe.Trace;
import dev.probity.monitor.source.Document;
import dev.probity.monitor.source.Fields;
import dev.probity.monitor.source.Problem;
import dev.probity.monitor.source.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads services from JSON with `'` for `"`, with a protocol that answers to `test://` and has the one key `ping`.
final class Configuration implements Protocol {
    static final Probe PROBE = timeout -> new Unobserved("nobody looked", Trace.NONE);

    private final ServiceDefaults defaults;
    private final ServicesReader reader;
    private final List<Boolean> bodiesRead = new ArrayList<>();

    private Configuration(ServiceDefaults defaults) {
        this.defaults = defaults;
        this.reader = new ServicesReader(List.of(this), this.defaults);
    }

    static Configuration withDefaults(ServiceDefaults defaults) {
        return new Configuration(defaults);
    }

    static Configuration of(String... documents) {
        Configuration configuration = new Configuration(ServiceDefaults.ONE_ATTEMPT);
        for (String document : documents) {
            configuration.with(document, Secrets.NONE);
        }
        return configuration;
    }

    Configuration with(String json, Secrets secrets) {
        Document document = Document.of("test", JsonText.read(json.replace('\'', '"')));
        reader.read(document, secrets, location -> {
            throw new InvalidSchemaException("there are no schemas here");
        });
        return this;
    }

    List<Service> services() {
        return reader.finish().services();
    }

    /// The only service, which must be without a problem.
    Service service() {
        if (!complaints().isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", complaints()));
        }
        return services().getFirst();
    }

    List<String> complaints() {
        return reader.finish().problems().stream().map(Configuration::shown).toList();
    }

    private static String shown(Problem problem) {
        return problem.toString().substring("test:1:1: ".length());
    }

    /// For each service read, whether its probe must keep the body.
    List<Boolean> bodiesRead() {
        return bodiesRead;
    }

    @Override
    public List<String> schemes() {
        return List.of("test", "test+tls");
    }

    @Override
    public Settings read(Fields fields, boolean readsBody) {
        bodiesRead.add(readsBody);
        fields.flag("ping");
        return url -> {
            if (url.endsWith("//")) {
                fields.reject("url", "a host");
                return Optional.empty();
            }
            return Optional.of(new Binding(PROBE, List.of()));
        };
    }
}
