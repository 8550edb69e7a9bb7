package dev.probity.client.wire;

import dev.probity.testkit.Conversation;
import dev.probity.testkit.RawServer;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// A server that answers well, or with a fault, as it is told; and may close a connection behind an answer.
final class FaultyServer implements AutoCloseable {
    private final RawServer server;
    private final Fault fault;
    private final AtomicBoolean failing = new AtomicBoolean();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicInteger failed = new AtomicInteger();

    FaultyServer(Fault fault) {
        this.fault = fault;
        this.server = RawServer.start(this::converse);
    }

    private void converse(Conversation client) throws IOException {
        while (true) {
            client.readRequest();
            if (failing.get()) {
                failed.incrementAndGet();
                fault.on(client);
            } else {
                client.respond(200, "well");
                if (closing.get()) {
                    client.finish();
                }
            }
        }
    }

    FaultyServer failing(boolean now) {
        failing.set(now);
        return this;
    }

    FaultyServer closingIdleConnections(boolean now) {
        closing.set(now);
        return this;
    }

    /// Requests that were answered with the fault.
    int failedRequests() {
        return failed.get();
    }

    int connections() {
        return server.connections();
    }

    boolean firstClientHasLeft() throws InterruptedException {
        return server.conversation(0).clientLeftWithin(20_000);
    }

    String url() {
        return server.url("/");
    }

    @Override
    public void close() {
        server.close();
    }
}
