package dev.probity.probes.http;

import dev.probity.client.transport.Origin;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Host names that are to be looked for at other addresses than the name service says.
public record Rerouting(List<Route> routes) {
    public static final Rerouting NONE = new Rerouting(List.of());

    public Rerouting {
        routes = List.copyOf(routes);
    }

    /// Leads one host somewhere else.
    ///
    /// @param port of the URL; 0 for any
    /// @param to port 0 for the port of the URL
    public record Route(String host, int port, InetSocketAddress to) {
        boolean fits(Origin origin) {
            return host.toLowerCase(Locale.ROOT).equals(origin.host()) && (port == 0 || port == origin.port());
        }
    }

    /// Where to connect to; null to go by the name. Of several routes that fit, the first counts.
    @Nullable
    InetSocketAddress addressOf(Origin origin) {
        for (Route route : routes) {
            if (route.fits(origin)) {
                int port = route.to.getPort() == 0 ? origin.port() : route.to.getPort();
                return new InetSocketAddress(route.to.getAddress(), port);
            }
        }
        return null;
    }
}
