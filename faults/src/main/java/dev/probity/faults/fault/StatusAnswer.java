package dev.probity.faults.fault;

import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Response.Header;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.source.Durations;
import dev.probity.monitor.source.Fields;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Another answer in place of the normal one.
public record StatusAnswer(int status, List<Header> headers, RetryAfter retryAfter, String body) implements Fault {
    static final FaultKind KIND = new FaultKind("status", "status", StatusAnswer::read);
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    public StatusAnswer {
        headers = List.copyOf(headers);
    }

    public static StatusAnswer of(int status) {
        return new StatusAnswer(status, List.of(), RetryAfter.NONE, "");
    }

    /// When the client may come again.
    ///
    /// @param delay negative for no such header
    /// @param asDate as a date (RFC 9110, section 10.2.3) and not in seconds
    public record RetryAfter(Duration delay, boolean asDate) {
        public static final RetryAfter NONE = new RetryAfter(Duration.ofSeconds(-1), false);
    }

    private static Optional<StatusAnswer> read(Fields fields) {
        Optional<Integer> status = fields.integer("status", 200, 999);
        if (!fields.has("status")) {
            fields.rejectAll("\"status\" is missing, expected a status code");
        }
        String body = fields.text("body").orElse("");
        List<Header> headers = new ArrayList<>();
        fields.textMap("headers").forEach((name, value) -> {
            if (!TOKEN.matcher(name).matches()) {
                fields.reject("headers", name, "a header name");
            } else if (value.chars().anyMatch(c -> c < ' ' && c != '\t')) {
                fields.reject("headers", name, "a value without line ends");
            } else {
                headers.add(new Header(name, value));
            }
        });
        Optional<Duration> wait = fields.duration("retryAfter", Duration.ZERO, Duration.ofDays(1));
        boolean asDate = fields.flag("retryAfterAsDate").orElse(false);
        var retryAfter = wait.map(length -> new RetryAfter(length, asDate)).orElse(RetryAfter.NONE);
        return status.map(code -> new StatusAnswer(code, headers, retryAfter, body));
    }

    @Override
    public FaultKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Json> parameters() {
        Map<String, Json> parameters = new LinkedHashMap<>();
        parameters.put("status", JsonNumber.of(status));
        if (!headers.isEmpty()) {
            parameters.put("headers", headerMap());
        }
        if (!body.isEmpty()) {
            parameters.put("body", new JsonString(body));
        }
        if (!retryAfter.delay().isNegative()) {
            parameters.put("retry_after", Parameters.time(retryAfter.delay()));
            parameters.put("retry_after_as_date", JsonBoolean.of(retryAfter.asDate()));
        }
        return parameters;
    }

    private Json headerMap() {
        Map<String, Json> all = new LinkedHashMap<>();
        headers.forEach(header -> all.put(header.name(), new JsonString(header.value())));
        return new JsonObject(all);
    }

    @Override
    public boolean works() {
        return false;
    }

    @Override
    public Script apply(Script normal, Circumstances circumstances) {
        Response answer = body.isEmpty()
                ? Response.problem(status, "Induced fault: status " + status)
                : new Response(status, List.of(), Bytes.of(body));
        for (Header header : headers) {
            answer = answer.with(header.name(), header.value());
        }
        if (!retryAfter.delay().isNegative()) {
            answer = answer.with("retry-after", retryAfterValue(circumstances));
        }
        return Script.answer(answer);
    }

    private String retryAfterValue(Circumstances circumstances) {
        if (!retryAfter.asDate()) {
            return Long.toString(retryAfter.delay().toSeconds());
        }
        var date = ZonedDateTime.ofInstant(circumstances.now().plus(retryAfter.delay()), ZoneOffset.UTC);
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(date);
    }

    @Override
    public String toString() {
        String hint = retryAfter.delay().isNegative() ? "" : ", retry after " + Durations.words(retryAfter.delay());
        return "status " + status + hint;
    }
}
