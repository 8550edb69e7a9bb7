package dev.probity.probes.http;

import dev.probity.client.transport.Bytes;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.Headers;
import dev.probity.client.transport.Url;
import java.util.List;
import java.util.Optional;

/// Where a redirect leads (RFC 9110, 15.4).
final class Redirects {
    /// Not for other eyes than those of the host they were meant for.
    private static final List<String> CONFIDENTIAL = List.of("Authorization", "Cookie", "Proxy-Authorization", "Host");

    private Redirects() {}

    /// The request that follows from an answer, if it is a redirect that can be followed.
    static Optional<Call> next(Call call, Exchange exchange) {
        if (!(exchange instanceof Reply reply)
                || !List.of(301, 302, 303, 307, 308).contains(reply.status())) {
            return Optional.empty();
        }
        return reply.headers()
                .first("Location")
                .flatMap(location -> target(call.url(), location))
                .map(url -> {
                    Call next = keepsMethod(call.method(), reply.status()) ? call : asGet(call);
                    return next.withUrl(url).withHeaders(headersFor(next, url));
                });
    }

    private static Optional<Url> target(Url from, String location) {
        try {
            return Optional.of(from.resolve(location));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// After 303, and by old habit after 301 and 302 to a POST, the answer is fetched with GET.
    private static boolean keepsMethod(String method, int status) {
        return switch (status) {
            case 303 -> method.equals("HEAD");
            case 301, 302 -> !method.equals("POST");
            default -> true;
        };
    }

    private static Call asGet(Call call) {
        return call.withMethod("GET")
                .withBody(Bytes.EMPTY)
                .withHeaders(call.headers().without("Content-Type"));
    }

    private static Headers headersFor(Call call, Url url) {
        Headers headers = call.headers();
        if (!url.origin().equals(call.url().origin())) {
            for (String name : CONFIDENTIAL) {
                headers = headers.without(name);
            }
        }
        return headers;
    }
}
