package dev.probity.monitor.assertion;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.JsonParser;
import dev.probity.monitor.json.JsonSyntaxException;
import dev.probity.monitor.probe.Response;
import dev.probity.monitor.probe.Trace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an assertion may look at: the response, how it came about, and the time of looking.
///
/// The body is parsed once, when the first assertion asks for it. One thread only.
public final class Evidence {
    private final Response response;
    private final Trace trace;
    private final Instant now;
    private final JsonParser parser;
    private @Nullable ParsedBody parsed;

    public Evidence(Response response, Trace trace, Instant now, JsonParser parser) {
        this.response = response;
        this.trace = trace;
        this.now = now;
        this.parser = parser;
    }

    Response response() {
        return response;
    }

    Trace trace() {
        return trace;
    }

    Instant now() {
        return now;
    }

    ParsedBody body() {
        if (parsed == null) {
            parsed = parse();
        }
        return parsed;
    }

    private ParsedBody parse() {
        try {
            return new ParsedBody.Valid(parser.parse(response.text()));
        } catch (JsonSyntaxException e) {
            return new ParsedBody.Invalid(String.valueOf(e.getMessage()));
        }
    }

    /// The body read as JSON.
    sealed interface ParsedBody {
        record Valid(Json json) implements ParsedBody {}

        record Invalid(String reason) implements ParsedBody {}
    }
}
