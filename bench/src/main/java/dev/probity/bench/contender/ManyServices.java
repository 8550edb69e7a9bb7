package dev.probity.bench.contender;

import dev.probity.bench.target.TargetProcess;
import dev.probity.client.transport.Transport;
import dev.probity.documents.ServicesFiles;
import dev.probity.documents.ServicesFiles.Loaded;
import dev.probity.monitor.service.Service;
import dev.probity.monitor.service.ServiceDefaults;
import dev.probity.probes.Protocols;
import dev.probity.probes.http.Rerouting;
import dev.probity.probes.http.Rerouting.Route;
import dev.probity.probes.schema.SchemaFiles;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Services as a configuration has them, each with a status, a JSON assertion and a timeout.
public final class ManyServices {
    private static final Rerouting TO_LOOPBACK = new Rerouting(
            List.of(new Route(TargetProcess.HOST, 0, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))));

    private ManyServices() {}

    /// @param url of each service, by its number
    /// @param reuse whether they are checked over kept connections
    public static List<Service> of(int count, IntFunction<String> url, boolean reuse, Transport transport) {
        Loaded loaded = new ServicesFiles(
                        Protocols.all(transport, TO_LOOPBACK),
                        ServiceDefaults.ONE_ATTEMPT,
                        SchemaFiles::new,
                        name -> Optional.empty(),
                        InputStream.nullInputStream())
                .loadText("services.json", json(count, url, reuse));
        if (!loaded.problems().isEmpty()) {
            throw new IllegalStateException("" + loaded.problems());
        }
        return loaded.services();
    }

    private static String json(int count, IntFunction<String> url, boolean reuse) {
        return IntStream.range(0, count)
                .mapToObj(i -> """
                        {"name": "s%d", "url": "%s", "expectedStatus": 200, "timeout": "60s", "connection": "%s",
                         "assertions": [{"json": "$.status", "equals": "UP"}]}
                        """.formatted(i, url.apply(i), reuse ? "reuse" : "fresh"))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
