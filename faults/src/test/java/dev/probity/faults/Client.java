package dev.probity.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// An ordinary client of a server, for tests.
final class Client implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;

    Client(URI base) {
        this.base = base;
    }

    record Answer(int status, String body, HttpResponse<String> response) {
        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /// @param headers names and values in turn
    Answer get(String path, String... headers) throws IOException, InterruptedException {
        return send(request("GET", path, "", headers));
    }

    Answer post(String path) throws IOException, InterruptedException {
        return send(request("POST", path, ""));
    }

    Answer post(String path, String body) throws IOException, InterruptedException {
        return send(request("POST", path, body));
    }

    Answer put(String path, String body) throws IOException, InterruptedException {
        return send(request("PUT", path, body));
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send(request("DELETE", path, ""));
    }

    Answer options(String path, String... headers) throws IOException, InterruptedException {
        return send(request("OPTIONS", path, "", headers));
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        var response = client.send(request, BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response);
    }

    private HttpRequest request(String method, String path, String body, String... headers) {
        var builder = HttpRequest.newBuilder(base.resolve(path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            builder.setHeader(headers[i], headers[i + 1]);
        }
        return builder.build();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
