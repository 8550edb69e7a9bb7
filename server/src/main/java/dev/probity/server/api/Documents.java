package dev.probity.server.api;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The description of the interface, and a page to read it in. Everything comes from this process, so it
/// works without a network.
final class Documents {
    private static final String SWAGGER = "/META-INF/resources/webjars/swagger-ui/5.34.1/";

    private Documents() {}

    static void mount(RoutesConfig routes) {
        file(routes, "/openapi.yaml", "openapi.yaml", "application/yaml; charset=utf-8");
        file(routes, "/docs", "docs.html", "text/html; charset=utf-8");
        file(routes, "/docs/docs.js", "docs.js", "text/javascript; charset=utf-8");
        file(routes, "/docs/swagger-ui.css", SWAGGER + "swagger-ui.css", "text/css; charset=utf-8");
        file(routes, "/docs/swagger-ui-bundle.js", SWAGGER + "swagger-ui-bundle.js", "text/javascript; charset=utf-8");
    }

    private static void file(RoutesConfig routes, String path, String resource, String type) {
        routes.get(path, context -> context.contentType(type).result(read(resource)));
    }

    private static byte[] read(String resource) {
        try (InputStream in = Objects.requireNonNull(Documents.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
