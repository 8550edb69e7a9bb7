package dev.probity.cli.check;

import dev.probity.probes.http.Rerouting;
import dev.probity.probes.http.Rerouting.Route;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `--resolve HOST[:PORT]=ADDRESS[:PORT]`.
final class RouteOption {
    private static final Pattern ROUTE = Pattern.compile(
            "([^:=\\s]+)(?::([0-9]{1,5}))?=(\\[[0-9a-fA-F:.]+]|[0-9.]+|[0-9a-fA-F:]*:[0-9a-fA-F:]*:[0-9a-fA-F:.]*?)(?::([0-9]{1,5}))?");

    private RouteOption() {}

    /// @param usage makes an exception of a message, for what is no route
    static Rerouting parseAll(List<String> texts, Function<String, RuntimeException> usage) {
        List<Route> routes = new ArrayList<>();
        for (String text : texts) {
            routes.add(parse(text, usage));
        }
        return new Rerouting(routes);
    }

    private static Route parse(String text, Function<String, RuntimeException> usage) {
        Matcher matcher = ROUTE.matcher(text);
        try {
            if (matcher.matches()) {
                InetAddress address = InetAddress.ofLiteral(matcher.group(3).replaceAll("[\\[\\]]", ""));
                return new Route(
                        matcher.group(1),
                        port(matcher.group(2)),
                        new InetSocketAddress(address, port(matcher.group(4))));
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw usage.apply("Invalid value for option '--resolve': found \"" + text
                + "\", expected HOST=ADDRESS such as mock=127.0.0.1, both with a :PORT if you like");
    }

    private static int port(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }
}
