package dev.probity.server;

import dev.probity.server.api.Api;
import dev.probity.server.config.ConfigException;
import dev.probity.server.config.MonitorConfig;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/// Serves the interface over HTTP.
final class WebServer implements AutoCloseable {
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");
    private static final long MOST_REQUEST_BYTES = 1 << 20;
    /// All listeners to live events may come back at once. With the usual 50 each further one is told to
    /// wait a second, and each after those another.
    private static final int MOST_UNACCEPTED = 1024;

    private final Javalin javalin;
    private final String host;

    /// @throws ConfigException when the address cannot be had
    WebServer(Api api, MonitorConfig config) throws ConfigException {
        host = config.host();
        javalin = Javalin.create(settings -> set(settings, config, api));
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            throw new ConfigException(List.of("cannot listen on " + host + ":" + config.port()
                    + ": the address is taken or not ours; choose another with --port or --host"));
        }
    }

    private static void set(JavalinConfig settings, MonitorConfig config, Api api) {
        settings.startup.showJavalinBanner = false;
        settings.startup.showOldJavalinVersionWarning = false;
        settings.concurrency.useVirtualThreads = true;
        settings.http.maxRequestSize = MOST_REQUEST_BYTES;
        settings.http.prefer405over404 = true;
        settings.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        settings.jetty.addConnector((server, http) -> {
            var connector = new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(config.host());
            connector.setPort(config.port());
            connector.setAcceptQueueSize(MOST_UNACCEPTED);
            return connector;
        });
        api.mount(settings.routes);
    }

    /// Where it can be reached from this machine.
    URI url() {
        String name = EVERYWHERE.contains(host) ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + name + ":" + javalin.port());
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
