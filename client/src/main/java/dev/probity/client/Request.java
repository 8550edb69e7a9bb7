package dev.probity.client;

import dev.probity.client.time.Deadline;
import dev.probity.client.transport.Bytes;
import dev.probity.client.transport.Headers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A request to be sent by a [ResilientClient]. Does not change; each method gives another one.
///
/// @param target a path, to be appended to the client's base URL, or an http or https URL
public record Request(String method, String target, Headers headers, Body body, Handling handling) {
    /// @param template a target in which each `{…}` is replaced by one of the values, percent-encoded so that it
    ///     stays within its place whatever it contains: `/users/{login}/repos`
    /// @throws IllegalArgumentException when there are more or fewer values than places
    public static Request of(String method, String template, Object... values) {
        return new Request(method, Template.fill(template, values), Headers.NONE, new Body.None(), Handling.DEFAULT);
    }

    public static Request get(String template, Object... values) {
        return of("GET", template, values);
    }

    public static Request post(String template, Object... values) {
        return of("POST", template, values);
    }

    public static Request put(String template, Object... values) {
        return of("PUT", template, values);
    }

    public static Request patch(String template, Object... values) {
        return of("PATCH", template, values);
    }

    public static Request delete(String template, Object... values) {
        return of("DELETE", template, values);
    }

    /// Replaces what the header was before.
    public Request header(String name, String value) {
        return with(headers.without(name).with(name, value));
    }

    /// Adds a parameter to the query, encoded.
    public Request query(String name, Object value) {
        String parameter = encode(name) + "=" + encode(String.valueOf(value));
        String more = target + (target.indexOf('?') < 0 ? "?" : "&") + parameter;
        return new Request(method, more, headers, body, handling);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// @param value a record, a map, a list, ...: what the client's JSON binding can write
    public Request json(Object value) {
        return with(new Body.Json(value));
    }

    /// As `text/plain` in UTF-8.
    public Request text(String text) {
        return bytes("text/plain; charset=utf-8", Bytes.utf8(text));
    }

    public Request bytes(String contentType, Bytes content) {
        return with(new Body.Raw(contentType, content));
    }

    /// What the server knows the call by, on every attempt. Without it the client makes one up.
    public Request requestId(String id) {
        return header(RequestId.HEADER, id);
    }

    /// What the caller calls the work this is a part of, for logs and events.
    public Request correlationId(String id) {
        return with(handling.correlated(id));
    }

    /// These statuses too are answers, and not failures.
    public Request accepting(int... statuses) {
        return with(handling.accepting(IntStream.of(statuses).boxed().collect(Collectors.toSet())));
    }

    /// Never sent more than once.
    public Request once() {
        return with(handling.once());
    }

    /// Time for the whole call, in place of the client's total timeout.
    public Request within(Duration total) {
        return with(handling.within(total));
    }

    /// Not later than this, whatever the timeouts say: for calls that are parts of something larger.
    public Request by(Deadline deadline) {
        return with(handling.by(deadline));
    }

    /// With the correlation id of this thread's logging context, unless it has one: before it goes to another thread.
    public Request withContextOfThread() {
        return Correlation.pinned(this);
    }

    private Request with(Headers other) {
        return new Request(method, target, other, body, handling);
    }

    private Request with(Body other) {
        return new Request(method, target, headers, other, handling);
    }

    private Request with(Handling other) {
        return new Request(method, target, headers, body, other);
    }

    /// Without headers, path and body, which may hold secrets.
    @Override
    public String toString() {
        return method + " request";
    }
}
