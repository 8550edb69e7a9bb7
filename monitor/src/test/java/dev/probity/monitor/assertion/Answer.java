package dev.probity.monitor.assertion;

import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.JsonSyntaxException;
import dev.probity.monitor.json.JsonText;
import dev.probity.monitor.probe.Phases;
import dev.probity.monitor.probe.Response;
import dev.probity.monitor.probe.Trace;
import dev.probity.monitor.source.Fields;
import dev.probity.monitor.source.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A response, and what the assertions of a configuration say of it.
///
/// @param fields by name in lower case
/// @param expiry of the certificate
record Answer(
        int statusCode,
        Map<String, List<String>> fields,
        String text,
        Duration time,
        @Nullable Instant expiry) implements Response {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    static Answer of(String body) {
        return new Answer(200, Map.of(), body, Duration.ofMillis(100), null);
    }

    static Answer withHeader(String name, String... values) {
        return new Answer(200, Map.of(name, List.of(values)), "", Duration.ofMillis(100), null);
    }

    Answer withStatus(int other) {
        return new Answer(other, fields, text, time, expiry);
    }

    Answer after(Duration other) {
        return new Answer(statusCode, fields, text, other, expiry);
    }

    Answer withCertificateUntil(Instant end) {
        return new Answer(statusCode, fields, text, time, end);
    }

    @Override
    public List<String> headers(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /// Judges by assertions as they stand in a configuration, with `'` for `"`; each must be well formed.
    Judgement judgedBy(String... assertions) {
        return judgedBy(location -> text -> List.of(), assertions);
    }

    Judgement judgedBy(SchemaLoader schemas, String... assertions) {
        Reading reading =
                Reading.of("{\"assertions\": [" + String.join(",", assertions).replace('\'', '"') + "]}");
        List<Fields> all = reading.fields().objects("assertions");
        List<Expectation> expectations = new AssertionReader(schemas, reading.problems()).readAll(all);
        if (!reading.problems().isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", reading.complaints()));
        }
        return Judgement.of(expectations, evidence());
    }

    /// The failure of one assertion, or nothing when it holds.
    Optional<String> failureOf(String assertion) {
        return switch (judgedBy(assertion)) {
            case Judgement.Good() -> Optional.empty();
            case Judgement.Poor poor -> Optional.of(poor.message());
        };
    }

    Evidence evidence() {
        Phases phases = new Phases(5_000_000, 0, 0, 0, 0, time.toNanos() / 1000, 0);
        return new Evidence(this, new Trace(phases, "192.0.2.1:80", false, expiry, List.of()), NOW, Answer::parse);
    }

    private static Json parse(String text) {
        if (text.startsWith("<")) {
            throw new JsonSyntaxException("Unexpected character ('<') at line 1, column 1");
        }
        return JsonText.read(text);
    }
}
