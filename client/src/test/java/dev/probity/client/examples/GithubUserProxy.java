package dev.probity.client.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.exception.CircuitOpenException;
import dev.probity.client.exception.ClientErrorException;
import dev.probity.client.exception.ClientException;
import dev.probity.client.exception.ConnectTimeoutException;
import dev.probity.client.exception.InvalidResponseException;
import dev.probity.client.exception.NetworkException;
import dev.probity.client.exception.ReadTimeoutException;
import dev.probity.client.exception.StatusException;
import dev.probity.client.exception.TotalTimeoutException;
import dev.probity.client.json.Name;
import dev.probity.client.json.RecordJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A small server in front of GitHub's users: `GET /users/{login}`. What goes wrong behind it is told apart by status
/// and detail. One client serves all requests.
final class GithubUserProxy implements AutoCloseable {
    record User(
            String login,
            Optional<String> name,
            @Name("public_repos") int repositories) {}

    private record Answer(int status, Object body) {}

    private final ResilientClient github;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final RecordJson json = new RecordJson();

    GithubUserProxy(ResilientClient github) throws IOException {
        this.github = github;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/users/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String login = exchange.getRequestURI().getPath().substring("/users/".length());
        Answer answer = answer(login);
        byte[] body = json.write(answer.body()).getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer answer(String login) {
        try {
            return new Answer(200, github.send(Request.get("/users/{login}", login), user -> user.as(User.class)));
        } catch (ClientException e) {
            return failure(login, e);
        }
    }

    private static Answer failure(String login, ClientException failure) {
        return switch (failure) {
            case ClientErrorException e when e.status() == 404 -> problem(404, "There is no user " + login);
            case StatusException e -> problem(502, "GitHub answered with status " + e.status());
            case InvalidResponseException e -> problem(502, "GitHub's answer is not as expected");
            case ConnectTimeoutException e -> problem(504, "GitHub could not be reached in time");
            case ReadTimeoutException e -> problem(504, "GitHub did not answer in time");
            case TotalTimeoutException e -> problem(504, "GitHub did not answer in time");
            case CircuitOpenException e -> problem(502, "GitHub is left alone until " + e.until());
            case NetworkException e -> problem(502, "GitHub cannot be reached");
            default -> problem(503, "Too many requests");
        };
    }

    private static Answer problem(int status, String detail) {
        return new Answer(status, Map.of("detail", detail));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
