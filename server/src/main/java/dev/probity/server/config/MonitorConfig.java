package dev.probity.server.config;

import dev.probity.monitor.service.ServiceDefaults;
import dev.probity.monitor.store.Retention;
import dev.probity.monitor.verdict.VerdictPolicy;
import dev.probity.server.access.Token;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything the monitor is told at its start.
///
/// @param port 0 for any free one
/// @param files of services
/// @param references hosts that tell whether our own network is out; may be empty
/// @param privateTargets whether services made through the API may be on private addresses
/// @param eventClients listeners to live events at a time
/// @param webhook url told when a component of the monitor changes; null for none
public record MonitorConfig(
        String host,
        int port,
        List<String> files,
        String database,
        List<Token> tokens,
        ServiceDefaults defaults,
        int concurrency,
        VerdictPolicy policy,
        Set<String> references,
        boolean privateTargets,
        Retention retention,
        int eventClients,
        @Nullable String webhook) {
    public MonitorConfig {
        files = List.copyOf(files);
        tokens = List.copyOf(tokens);
        references = Set.copyOf(references);
    }
}
