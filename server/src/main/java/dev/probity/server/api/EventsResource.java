package dev.probity.server.api;

import dev.probity.server.events.Event;
import dev.probity.server.events.EventHub;
import dev.probity.server.events.EventHub.Portion;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;

/// `GET /events`: what happens, as it happens (server-sent events). A listener keeps a virtual thread and its
/// connection, nothing else.
final class EventsResource {
    /// A line of comment after so much silence keeps the connection open, and shows when it is dead.
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    /// Events that come close together are sent together.
    private static final Duration PACE = Duration.ofMillis(50);

    private final EventHub hub;

    EventsResource(EventHub hub) {
        this.hub = hub;
    }

    void stream(Context context) throws IOException, InterruptedException {
        OptionalLong last = last(context);
        if (!hub.join()) {
            throw new ProblemException(503, "Too many listeners", "All places for listeners are taken; try again");
        }
        try {
            context.contentType("text/event-stream")
                    .header("Cache-Control", "no-store")
                    .header("X-Accel-Buffering", "no");
            send(context.res().getOutputStream(), hub.begin(last));
        } finally {
            hub.leave();
        }
    }

    private static OptionalLong last(Context context) {
        String header = context.header("Last-Event-ID");
        if (header == null || header.isBlank()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(header.strip()));
        } catch (NumberFormatException _) {
            throw new ProblemException(
                    400, "Invalid request", "Last-Event-ID: found \"" + header + "\", expected the id of an event");
        }
    }

    private void send(OutputStream out, long begin) throws IOException, InterruptedException {
        out.write("retry: 2000\n: listening\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        long seen = begin;
        while (true) {
            Portion portion = hub.after(seen, PATIENCE);
            out.write(text(portion).getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (!portion.open()) {
                return;
            }
            if (!portion.events().isEmpty()) {
                seen = portion.events().getLast().number();
                Thread.sleep(PACE);
            }
        }
    }

    private static String text(Portion portion) {
        StringBuilder text = new StringBuilder();
        if (portion.lost() > 0) {
            text.append("event: lost\ndata: {\"events\":")
                    .append(portion.lost())
                    .append("}\n\n");
        }
        for (Event event : portion.events()) {
            text.append("id: ").append(event.number());
            text.append("\nevent: ").append(event.kind());
            text.append("\ndata: ").append(event.text()).append("\n\n");
        }
        return text.isEmpty() ? ": quiet\n\n" : text.toString();
    }
}
