package dev.probity.probes;

import dev.probity.client.transport.AddressRule;
import dev.probity.client.transport.Transport;
import dev.probity.monitor.service.Protocol;
import dev.probity.probes.http.HttpProtocol;
import dev.probity.probes.http.Rerouting;
import java.util.List;

/// Every protocol there is: one line each.
public final class Protocols {
    private Protocols() {}

    /// @param transport what probes send their requests with
    /// @param rerouting where hosts are to be found, if not where their names say
    public static List<Protocol> all(Transport transport, Rerouting rerouting) {
        return all(transport, rerouting, AddressRule.ANYWHERE);
    }

    /// @param reach the addresses probes may connect to
    public static List<Protocol> all(Transport transport, Rerouting rerouting, AddressRule reach) {
        return List.of(new HttpProtocol(transport, rerouting, reach));
    }
}
