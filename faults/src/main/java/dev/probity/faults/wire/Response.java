package dev.probity.faults.wire;

import java.util.ArrayList;
import java.util.List;

/// A well-formed answer, before anything is done to it.
///
/// @param status the HTTP status code, 200 to 999
/// @param headers those beside `content-length` and `connection`, which belong to the wire
public record Response(int status, List<Header> headers, Bytes body) {
    private static final List<Header> JSON = List.of(new Header("content-type", "application/json"));

    public Response {
        headers = List.copyOf(headers);
    }

    public record Header(String name, String value) {}

    public static Response json(int status, String body) {
        return new Response(status, JSON, Bytes.of(body));
    }

    /// The shape of every error: `{"detail": "..."}`.
    ///
    /// @param detail text without quotes and backslashes
    public static Response problem(int status, String detail) {
        return json(status, "{\"detail\": \"" + detail + "\"}");
    }

    public Response with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Response(status, more, body);
    }
}
