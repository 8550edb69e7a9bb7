package dev.probity.probes.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.client.transport.netty.NettyTransport;
import dev.probity.client.transport.netty.TransportOptions;
import dev.probity.documents.JsonText;
import dev.probity.documents.ServicesFiles;
import dev.probity.documents.ServicesFiles.Loaded;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Checker;
import dev.probity.monitor.check.Time;
import dev.probity.monitor.service.Service;
import dev.probity.monitor.service.ServiceDefaults;
import dev.probity.monitor.source.Problem;
import dev.probity.probes.Protocols;
import dev.probity.probes.schema.SchemaFiles;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Reads services from YAML and checks them over the real network stack, as the command does.
final class HttpChecks implements AutoCloseable {
    private final NettyTransport transport;
    private final Rerouting rerouting;
    private final Path schemas;

    HttpChecks(TransportOptions options, Rerouting rerouting, Path schemas) {
        this.transport = new NettyTransport(options);
        this.rerouting = rerouting;
        this.schemas = schemas;
    }

    static HttpChecks start() {
        return new HttpChecks(TransportOptions.DEFAULT, Rerouting.NONE, Path.of(""));
    }

    NettyTransport transport() {
        return transport;
    }

    /// Checks the one service that has this url and these further lines of YAML.
    CheckResult check(String url, String... lines) throws InterruptedException {
        List<CheckResult> results = checkAll("- {name: it, url: \"" + url + "\"}", lines);
        assertThat(results).hasSize(1);
        return results.getFirst();
    }

    private List<CheckResult> checkAll(String head, String... lines) throws InterruptedException {
        Loaded loaded = load(yaml(head, lines));
        assertThat(loaded.problems()).isEmpty();
        return run(loaded.services());
    }

    List<CheckResult> run(List<Service> services) throws InterruptedException {
        Checker checker = new Checker(new JsonText(), Time.system(), new Random(1), 512);
        return checker.checkAll(services, result -> {});
    }

    List<Problem> problems(String url, String... lines) {
        return load(yaml("- {name: it, url: \"" + url + "\"}", lines)).problems();
    }

    Loaded load(String yaml) {
        return new ServicesFiles(
                        Protocols.all(transport, rerouting),
                        ServiceDefaults.ONE_ATTEMPT,
                        directory -> new SchemaFiles(schemas),
                        name -> Optional.empty(),
                        InputStream.nullInputStream())
                .loadText("services.yaml", yaml);
    }

    private static String yaml(String head, String... lines) {
        return lines.length == 0 ? head : head.substring(0, head.length() - 1) + ", " + String.join(", ", lines) + "}";
    }

    @Override
    public void close() {
        transport.close();
    }
}
