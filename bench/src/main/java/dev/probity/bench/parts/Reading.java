package dev.probity.bench.parts;

import dev.probity.client.transport.Call;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Transport;
import dev.probity.documents.ServicesFiles;
import dev.probity.documents.ServicesFiles.Loaded;
import dev.probity.monitor.service.Service;
import dev.probity.monitor.service.ServiceDefaults;
import dev.probity.probes.Protocols;
import dev.probity.probes.http.Rerouting;
import dev.probity.probes.schema.SchemaFiles;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Reads services as the command does, for a transport that nobody will use.
final class Reading {
    private static final Transport NOWHERE = new Transport() {
        @Override
        public Exchange send(Call call) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    };

    private Reading() {}

    /// @param name ends as the format does, `.json` or `.yaml`
    static List<Service> services(String name, String text, Path schemas) {
        Loaded loaded = new ServicesFiles(
                        Protocols.all(NOWHERE, Rerouting.NONE),
                        ServiceDefaults.ONE_ATTEMPT,
                        directory -> new SchemaFiles(schemas),
                        variable -> Optional.empty(),
                        InputStream.nullInputStream())
                .loadText(name, text);
        if (!loaded.problems().isEmpty()) {
            throw new IllegalStateException("" + loaded.problems());
        }
        return loaded.services();
    }
}
