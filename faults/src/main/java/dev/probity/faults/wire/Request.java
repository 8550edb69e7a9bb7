package dev.probity.faults.wire;

import io.netty.handler.codec.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/// The head of a request.
///
/// @param target as the client wrote it, query and all
/// @param path the decoded path; empty when the target has none
/// @param keepAlive whether the client wants the connection to stay open
/// @param expectsContinue whether the client holds its body back until it is told to go on
public record Request(
        String method,
        String target,
        String path,
        HttpHeaders headers,
        boolean keepAlive,
        boolean expectsContinue,
        Protocol protocol) {

    /// The first header of this name, in any case.
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /// What the client calls the request, the same on every attempt: `X-Request-ID`. Empty when it says nothing.
    public String key() {
        String id = headers.get("x-request-id");
        return id == null ? "" : id.strip();
    }

    public boolean isHead() {
        return method.equals("HEAD");
    }
}
