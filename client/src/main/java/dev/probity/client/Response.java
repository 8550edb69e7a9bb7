package dev.probity.client;

import dev.probity.client.exception.InvalidResponseException;
import dev.probity.client.json.Bound;
import dev.probity.client.json.JsonBinding;
import dev.probity.client.report.CallReport;
import dev.probity.client.transport.Bytes;
import dev.probity.client.transport.Headers;
import dev.probity.client.validation.Schema;
import dev.probity.client.validation.Violation;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/// A complete response with a status that the caller accepts.
public final class Response {
    private final int status;
    private final Headers headers;
    private final Bytes body;
    private final CallReport report;
    private final JsonBinding json;

    Response(int status, Headers headers, Bytes body, CallReport report, JsonBinding json) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.report = report;
        this.json = json;
    }

    public int status() {
        return status;
    }

    public Headers headers() {
        return headers;
    }

    public Optional<String> header(String name) {
        return headers.first(name);
    }

    /// The body, content codings undone.
    public Bytes body() {
        return body;
    }

    /// The body as text, in the character set of its `Content-Type`; UTF-8 where that says none.
    public String text() {
        return body.text(charset());
    }

    private Charset charset() {
        return MediaType.charset(headers);
    }

    /// The body as an object; with the client's own binding a record.
    ///
    /// @throws InvalidResponseException when it does not fit, with every place where it does not
    public <T> T as(Class<T> type) {
        return value(json.read(text(), type));
    }

    /// The body, an array, as a list of objects.
    ///
    /// @throws InvalidResponseException when it does not fit, with every place where it does not
    public <T> List<T> asListOf(Class<T> element) {
        return value(json.readList(text(), element));
    }

    private <T> T value(Bound<T> bound) {
        return switch (bound) {
            case Bound.Value<T> value -> value.value();
            case Bound.Broken<T> broken -> throw new InvalidResponseException(report, broken.violations());
        };
    }

    /// This response, if it fits.
    ///
    /// @throws InvalidResponseException when it does not fit, with every place where it does not
    public Response matching(Schema schema) {
        List<Violation> violations = schema.violations(text());
        if (!violations.isEmpty()) {
            throw new InvalidResponseException(report, violations);
        }
        return this;
    }

    /// Which call this answers, its attempts with their phases, and how long it took.
    public CallReport report() {
        return report;
    }

    @Override
    public String toString() {
        return report.id() + ": status " + status + ", " + body;
    }
}
