package dev.probity.health.checks;

import dev.probity.health.Finding;
import dev.probity.health.HealthCheck;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/// Whether a URL answers with a status of 200 to 299. Redirects are not followed, the body is read and thrown away.
///
/// Needs the module `java.net.http`.
public final class HttpCheck implements HealthCheck {
    private final HttpClient client;
    private final HttpRequest request;

    public HttpCheck(URI url) {
        this(HttpClient.newHttpClient(), HttpRequest.newBuilder(url).build());
    }

    /// @param client shared with others, set up with what it takes to get there
    public HttpCheck(HttpClient client, HttpRequest request) {
        this.client = client;
        this.request = request;
    }

    @Override
    public Finding check() throws IOException, InterruptedException {
        HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
        int code = response.statusCode();
        Finding finding =
                code / 100 == 2 ? Finding.healthy() : Finding.unhealthy("Expected status 200-299, got " + code);
        return finding.with("status_code", code).with("url", request.uri());
    }
}
