package dev.probity.cli.shell;

import dev.probity.client.transport.Transport;
import dev.probity.documents.ServicesFiles;
import dev.probity.documents.ServicesFiles.Loaded;
import dev.probity.monitor.service.ServiceDefaults;
import dev.probity.monitor.source.Problem;
import dev.probity.probes.Protocols;
import dev.probity.probes.http.Rerouting;
import dev.probity.probes.schema.SchemaFiles;
import java.util.List;

/// Loads services for a command and tells what is wrong with them.
public record LoadServices(Terminal terminal, Environment environment) {
    /// Reads files. If there is any problem, all are on standard error.
    public Loaded from(List<String> files, Transport transport, Rerouting rerouting) {
        return told(reader(transport, rerouting).load(files));
    }

    /// Reads a text that is no file, under the name of one.
    public Loaded fromText(String name, String text, Transport transport, Rerouting rerouting) {
        return told(reader(transport, rerouting).loadText(name, text));
    }

    private ServicesFiles reader(Transport transport, Rerouting rerouting) {
        return new ServicesFiles(
                Protocols.all(transport, rerouting),
                ServiceDefaults.ONE_ATTEMPT,
                SchemaFiles::new,
                environment::get,
                terminal.in());
    }

    private Loaded told(Loaded loaded) {
        List<Problem> problems = loaded.problems();
        if (!problems.isEmpty()) {
            problems.forEach(terminal.err()::println);
            terminal.err()
                    .println("probity: " + problems.size() + (problems.size() == 1 ? " problem" : " problems")
                            + " in the configuration; nothing was run");
        }
        return loaded;
    }
}
