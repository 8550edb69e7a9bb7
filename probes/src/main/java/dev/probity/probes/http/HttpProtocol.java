package dev.probity.probes.http;

import dev.probity.client.transport.AddressRule;
import dev.probity.client.transport.BodyUse;
import dev.probity.client.transport.Bytes;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.ConnectionUse;
import dev.probity.client.transport.Headers;
import dev.probity.client.transport.Transport;
import dev.probity.client.transport.Url;
import dev.probity.client.transport.Version;
import dev.probity.monitor.assertion.Assertion.StatusCode;
import dev.probity.monitor.assertion.AssertionReader;
import dev.probity.monitor.assertion.Expectation;
import dev.probity.monitor.assertion.StatusCodes;
import dev.probity.monitor.service.Protocol;
import dev.probity.monitor.source.Fields;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// HTTP and HTTPS: the keys `method`, `headers`, `body`, `expectedStatus`, `connection`,
/// `followRedirects` and `httpVersion`.
public final class HttpProtocol implements Protocol {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,20}");
    private static final Pattern VISIBLE = Pattern.compile("[\\t\\x20-\\x7E\\x80-\\xFF]*");
    private static final int MOST_REDIRECTS = 20;

    private final Transport transport;
    private final Rerouting rerouting;
    private final AddressRule reach;

    /// @param reach the addresses its probes may connect to
    public HttpProtocol(Transport transport, Rerouting rerouting, AddressRule reach) {
        this.transport = transport;
        this.rerouting = rerouting;
        this.reach = reach;
    }

    @Override
    public List<String> schemes() {
        return List.of("http", "https");
    }

    private enum Connection {
        FRESH,
        REUSE
    }

    @Override
    public Settings read(Fields fields, boolean readsBody) {
        String method = method(fields);
        Headers headers = headers(fields);
        String body = fields.text("body").orElse("");
        StatusCodes expected =
                AssertionReader.statusCodes(fields, "expectedStatus").orElse(StatusCodes.SUCCESS);
        Connection connection =
                fields.choice("connection", List.of(Connection.values())).orElse(Connection.FRESH);
        int redirects = fields.integer("followRedirects", 0, MOST_REDIRECTS).orElse(0);
        Version version = version(fields);

        return url -> target(url, fields).map(target -> {
            Call call = Call.get(target)
                    .withMethod(method)
                    .withHeaders(withDefaults(headers, target))
                    .withBody(Bytes.utf8(body))
                    .over(connection == Connection.FRESH ? ConnectionUse.FRESH : ConnectionUse.POOLED)
                    .withVersion(version)
                    .within(reach)
                    .withBodyUse(readsBody ? BodyUse.KEEP : BodyUse.COUNT);
            HttpProbe probe = new HttpProbe(transport, rerouting, call, redirects);
            return new Binding(probe, List.of(Expectation.required(new StatusCode(expected))));
        });
    }

    private static Optional<Url> target(String url, Fields fields) {
        try {
            return Optional.of(Url.parse(url));
        } catch (IllegalArgumentException e) {
            fields.reject("url", "a URL such as https://example.org/health, but " + e.getMessage());
            return Optional.empty();
        }
    }

    private static String method(Fields fields) {
        String method = fields.text("method").orElse("GET").toUpperCase(Locale.ROOT);
        if (!METHOD.matcher(method).matches() || method.equals("CONNECT")) {
            fields.reject("method", "an HTTP method such as GET, HEAD or POST");
        }
        return method;
    }

    private static Headers headers(Fields fields) {
        Headers headers = Headers.NONE;
        for (Map.Entry<String, String> header : fields.textMap("headers").entrySet()) {
            String complaint = complaint(header.getKey(), header.getValue());
            if (complaint.isEmpty()) {
                headers = headers.with(header.getKey(), header.getValue());
            } else {
                fields.reject("headers", header.getKey(), complaint);
            }
        }
        return headers;
    }

    private static String complaint(String name, String value) {
        if (!TOKEN.matcher(name).matches()) {
            return "a header name of letters, digits and \"-\"";
        }
        if (List.of("connection", "content-length", "transfer-encoding").contains(name.toLowerCase(Locale.ROOT))) {
            return "no such header: Probity sets it itself";
        }
        return VISIBLE.matcher(value).matches() ? "" : "a header value without line breaks and control characters";
    }

    private static Version version(Fields fields) {
        return fields.text("httpVersion")
                .flatMap(text -> switch (text) {
                    case "1.1" -> Optional.of(Version.HTTP_1_1);
                    case "2", "2.0" -> Optional.of(Version.HTTP_2);
                    default -> {
                        fields.reject("httpVersion", "1.1 or 2");
                        yield Optional.empty();
                    }
                })
                .orElse(Version.HTTP_1_1);
    }

    /// What every request says unless it is told otherwise.
    private static Headers withDefaults(Headers headers, Url url) {
        Headers all = headers;
        if (!all.has("User-Agent")) {
            all = all.with("User-Agent", "Probity");
        }
        if (!all.has("Accept")) {
            all = all.with("Accept", "*/*");
        }
        if (!all.has("Accept-Encoding")) {
            all = all.with("Accept-Encoding", "gzip, deflate");
        }
        if (!url.userInfo().isEmpty() && !all.has("Authorization")) {
            byte[] credentials = url.userInfo().getBytes(StandardCharsets.UTF_8);
            all = all.with("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        return all;
    }
}
