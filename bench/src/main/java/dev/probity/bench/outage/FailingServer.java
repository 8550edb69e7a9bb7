package dev.probity.bench.outage;

import dev.probity.client.time.Time;
import dev.probity.testkit.Conversation;
import dev.probity.testkit.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// A real server that answers after a while, and with 503 at once while it is in trouble.
final class FailingServer implements AutoCloseable {
    private final Time time;
    private final long zero;
    private final Duration work;
    private final Span during;
    private final Moments requests = new Moments();
    private final RawServer server = RawServer.start(this::converse);

    private FailingServer(Time time, Duration work, Span during) {
        this.time = time;
        this.zero = time.nanoTime();
        this.work = work;
        this.during = during;
    }

    static FailingServer start(Time time, Duration work, Span during) {
        return new FailingServer(time, work, during);
    }

    private void converse(Conversation client) throws IOException {
        while (true) {
            client.readRequest();
            Duration now = Duration.ofNanos(time.nanoTime() - zero);
            requests.add(now);
            if (during.contains(now)) {
                client.respond(503, "down");
            } else {
                LockSupport.parkNanos(work.toNanos());
                client.respond(200, "well");
            }
        }
    }

    String url() {
        return server.url("/");
    }

    Moments requests() {
        return requests;
    }

    @Override
    public void close() {
        server.close();
    }
}
