package dev.probity.bench.client;

import dev.probity.bench.figures.Cell;
import dev.probity.bench.figures.Pace;
import dev.probity.bench.figures.Samples;
import dev.probity.bench.figures.Table;
import dev.probity.client.ClientConfig;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.exception.TotalTimeoutException;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.RawServer.Script;
import java.time.Duration;
import java.util.stream.DoubleStream;

/// How long after its deadline a call ends, to servers that never come to an end.
final class Lateness {
    private static final Duration TOTAL = Duration.ofMillis(200);
    private static final int CALLS = 50;

    private static final Script SILENCE = client -> {
        client.readRequest();
        client.waitForClient();
    };
    private static final Script STALL = client -> {
        client.readRequest();
        client.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhi");
        client.waitForClient();
    };
    private static final Script DRIP = client -> {
        client.readRequest();
        client.send("HTTP/1.1 200 OK\r\n\r\n");
        client.drip("x", 20);
    };

    private Lateness() {}

    static Table measure(Pace pace) {
        Table table = new Table(
                "From the deadline of " + TOTAL.toMillis() + " ms to the end of the call",
                "server",
                "median ms",
                "worst ms");
        try (ResilientClient client = ResilientClient.create(ClientConfig.DEFAULT)) {
            add(table, "silent", SILENCE, client, pace);
            add(table, "stalls within the body", STALL, client, pace);
            add(table, "drips for ever", DRIP, client, pace);
        }
        return table;
    }

    private static void add(Table table, String name, Script script, ResilientClient client, Pace pace) {
        try (RawServer server = RawServer.start(script)) {
            Request request = Request.get(server.url("/")).within(TOTAL);
            Samples late = Samples.of(
                    DoubleStream.generate(() -> millisLate(client, request)).limit(pace.scaled(CALLS)));
            table.add(Cell.of(name), Cell.of(late.median(), 2), Cell.of(late.max(), 2));
        }
    }

    private static double millisLate(ResilientClient client, Request request) {
        long began = System.nanoTime();
        try {
            throw new IllegalStateException("It ended: " + client.send(request));
        } catch (TotalTimeoutException _) {
            return (System.nanoTime() - began - TOTAL.toNanos()) / 1e6;
        }
    }
}
