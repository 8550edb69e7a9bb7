package dev.probity.health.ai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/// Fetches a response, but not more of its body than a model server has reason to send.
///
/// @param body null when it was longer than that
record BoundedBody(HttpResponse<?> response, @Nullable String body) {
    private static final int LONGEST = 4 << 20;

    static BoundedBody fetch(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
        try (InputStream in = response.body()) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            return new BoundedBody(response, bytes.length > LONGEST ? null : new String(bytes, UTF_8));
        }
    }

    int code() {
        return response.statusCode();
    }

    /// A header, or null.
    @Nullable
    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }
}
