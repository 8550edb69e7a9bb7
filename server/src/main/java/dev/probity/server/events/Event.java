package dev.probity.server.events;

import dev.probity.monitor.json.Json.JsonObject;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that happened, for whoever listens. Its text is made once, when somebody first asks.
public final class Event {
    private final long number;
    private final String kind;
    private final Supplier<JsonObject> data;
    private volatile @Nullable String text;

    Event(long number, String kind, Supplier<JsonObject> data) {
        this.number = number;
        this.kind = kind;
        this.data = data;
    }

    /// One more than that of the event before.
    public long number() {
        return number;
    }

    /// `result`, `status`, `config` or `observer`.
    public String kind() {
        return kind;
    }

    /// JSON, on one line.
    public String text() {
        String made = text;
        if (made == null) {
            made = data.get().toString();
            text = made;
        }
        return made;
    }
}
