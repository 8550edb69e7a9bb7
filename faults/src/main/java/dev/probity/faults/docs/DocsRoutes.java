package dev.probity.faults.docs;

import dev.probity.faults.route.Route;
import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Response.Header;
import dev.probity.faults.wire.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// `/openapi.json`, and the pages `/docs`, to try the server out, and `/redoc`, to read.
///
/// Both are one small page that needs nothing from elsewhere, so it works without a network.
public final class DocsRoutes {
    private DocsRoutes() {}

    public static List<Route> routes() {
        return List.of(
                file("/openapi.json", "openapi.json", "application/json"),
                file("/docs", "page.html", "text/html; charset=utf-8"),
                file("/redoc", "page.html", "text/html; charset=utf-8"),
                file("/docs/page.js", "page.js", "text/javascript; charset=utf-8"));
    }

    private static Route file(String path, String name, String type) {
        Script answer = Script.answer(new Response(200, List.of(new Header("content-type", type)), read(name)));
        return new Route("GET", path, _ -> answer);
    }

    private static Bytes read(String name) {
        try (InputStream in = DocsRoutes.class.getResourceAsStream(name)) {
            return Bytes.of(Objects.requireNonNull(in, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
