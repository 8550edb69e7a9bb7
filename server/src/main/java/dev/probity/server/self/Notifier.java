package dev.probity.server.self;

import dev.probity.health.events.StateChange;
import dev.probity.health.events.StateListener;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tells somebody outside when a component of the monitor changes.
///
/// @param delivery how messages leave
public record Notifier(Delivery delivery) implements StateListener {
    /// Brings a message to where somebody reads it.
    @FunctionalInterface
    public interface Delivery {
        /// May take its time, and throws when the message did not arrive.
        void deliver(JsonObject message);
    }

    @Override
    public void changed(StateChange change) {
        Map<String, Json> message = new LinkedHashMap<>();
        message.put("event", new JsonString("component"));
        message.put("component", new JsonString(change.component()));
        message.put("from", new JsonString(change.from().name()));
        message.put("to", new JsonString(change.to().name()));
        message.put("message", new JsonString(change.now().message()));
        message.put(
                "at", new JsonString(change.at().truncatedTo(ChronoUnit.MILLIS).toString()));
        delivery.deliver(new JsonObject(message));
    }
}
