package dev.probity.server.services;

import dev.probity.documents.ServicesFiles;
import dev.probity.monitor.assertion.SchemaCheck;
import dev.probity.monitor.assertion.SchemaLoader;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.service.Protocol;
import dev.probity.monitor.service.Service;
import dev.probity.monitor.service.ServiceDefaults;
import dev.probity.monitor.service.ServicesReader;
import dev.probity.monitor.source.Document;
import dev.probity.monitor.source.Problem;
import dev.probity.monitor.source.Secrets;
import dev.probity.monitor.watch.Watched;
import dev.probity.monitor.watch.Watched.Origin;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads services from where they may come from.
///
/// @param files reads those of files
/// @param protocols of those made through the API: they may not go everywhere
public record ReadServices(ServicesFiles files, List<Protocol> protocols, ServiceDefaults defaults) {
    public ReadServices {
        protocols = List.copyOf(protocols);
    }

    /// @param services to be used only when there is no problem
    public record Read(List<Watched> services, List<Problem> problems) {}

    Read ofFiles(List<String> names) {
        ServicesFiles.Loaded loaded = files.load(names);
        return new Read(
                loaded.services().stream()
                        .map(service -> watched(service, Origin.FILE))
                        .toList(),
                loaded.problems());
    }

    /// Reads one service that somebody made through the API. Variables and files of this machine are none
    /// of its business: nothing in it is expanded, and it refers to no schema.
    ///
    /// @param others ids of services that it may depend on
    Read ofApi(JsonObject service, Set<String> others) {
        var reader = new ServicesReader(protocols, defaults, others);
        reader.read(Document.of("", new JsonArray(List.of(service))), Secrets.NONE, ReadServices::noSchema);
        ServicesReader.Result result = reader.finish();
        return new Read(
                result.services().stream()
                        .map(read -> watched(read, Origin.API))
                        .toList(),
                result.problems());
    }

    private static SchemaCheck noSchema(String location) throws SchemaLoader.InvalidSchemaException {
        throw new SchemaLoader.InvalidSchemaException("found \"" + location
                + "\", expected none: schemas are files, and only services of files refer to them");
    }

    private static Watched watched(Service service, Origin origin) {
        return new Watched(service, origin, host(service.url()));
    }

    /// The url as people see it has its credentials masked; they are no part of a host.
    private static String host(String url) {
        try {
            String host = URI.create(url.replace("***", "x")).getHost();
            return host == null ? url : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return url;
        }
    }
}
