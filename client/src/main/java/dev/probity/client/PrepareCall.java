package dev.probity.client;

import dev.probity.client.report.CallId;
import dev.probity.client.time.Deadline;
import dev.probity.client.transport.AddressRule;
import dev.probity.client.transport.BodyUse;
import dev.probity.client.transport.Bytes;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.ConnectionUse;
import dev.probity.client.transport.Headers;
import dev.probity.client.transport.Limits;
import dev.probity.client.transport.Url;
import dev.probity.client.transport.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes requests ready: URL, headers, body, ids.
final class PrepareCall {
    private static final Limits NONE_YET = Limits.total(Limits.NONE);

    private final ClientConfig config;
    private final Supplier<String> requestIds;
    private final Optional<Url> base;

    PrepareCall(ClientConfig config, Supplier<String> requestIds) {
        this.config = config;
        this.requestIds = requestIds;
        this.base = config.baseUrl().isEmpty() ? Optional.empty() : Optional.of(Url.parse(config.baseUrl()));
    }

    /// @throws IllegalArgumentException when the target is no URL, or the body cannot be written as JSON
    PreparedCall prepare(Request request) {
        Url url = BaseUrl.resolve(base, request.target());
        boolean keyHonoured = config.idempotency().isHonouredBy(url.origin());
        boolean idempotent = RequestId.isIdempotent(request.method());
        Headers headers = headers(request, url);
        String id = RequestId.of(headers, requestIds);
        Headers marked = RequestId.mark(headers, id, keyHonoured && !idempotent);
        Handling handling = request.handling();
        return new PreparedCall(
                new CallId(request.method(), url.origin(), id, Correlation.of(handling)),
                call(request, url, marked),
                idempotent || keyHonoured,
                total(handling),
                handling);
    }

    private Call call(Request request, Url url, Headers headers) {
        return new Call(
                request.method(),
                url,
                headers,
                content(request.body()),
                NONE_YET,
                ConnectionUse.POOLED,
                Version.HTTP_1_1,
                BodyUse.KEEP,
                config.bodyLimit(),
                null,
                AddressRule.ANYWHERE);
    }

    private Duration total(Handling handling) {
        Duration total = Optional.ofNullable(handling.within())
                .orElseGet(() -> config.timeouts().total());
        Deadline deadline = handling.deadline();
        Duration left = deadline == null ? total : deadline.left();
        return left.compareTo(total) < 0 ? left : total;
    }

    /// The client's own headers, which may hold its credentials, go to nobody but its base URL's origin.
    private Headers headers(Request request, Url url) {
        boolean own = base.isEmpty() || base.get().origin().equals(url.origin());
        Headers headers = own ? overlay(config.headers(), request.headers()) : request.headers();
        String userInfo =
                url.userInfo().isEmpty() && own ? base.map(Url::userInfo).orElse("") : url.userInfo();
        if (!userInfo.isEmpty() && !headers.has("authorization")) {
            headers = headers.with("Authorization", basic(userInfo));
        }
        return switch (request.body()) {
            case Body.None none -> headers;
            case Body.Json json -> withType(headers, "application/json");
            case Body.Raw raw -> withType(headers, raw.contentType());
        };
    }

    private static Headers overlay(Headers below, Headers above) {
        if (above.fields().isEmpty()) {
            return below;
        }
        Headers all = below;
        for (Headers.Field field : above.fields()) {
            all = all.without(field.name());
        }
        for (Headers.Field field : above.fields()) {
            all = all.with(field.name(), field.value());
        }
        return all;
    }

    private static Headers withType(Headers headers, String type) {
        return headers.has("content-type") ? headers : headers.with("Content-Type", type);
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    private Bytes content(Body body) {
        return switch (body) {
            case Body.None none -> Bytes.EMPTY;
            case Body.Json json -> Bytes.utf8(config.json().write(json.value()));
            case Body.Raw raw -> raw.content();
        };
    }
}
