package dev.probity.monitor.assertion;

import dev.probity.monitor.Status;
import dev.probity.monitor.assertion.SchemaLoader.InvalidSchemaException;
import dev.probity.monitor.json.Json.JsonArray;
import dev.probity.monitor.jsonpath.JsonPath;
import dev.probity.monitor.jsonpath.JsonPathSyntaxException;
import dev.probity.monitor.source.Fields;
import dev.probity.monitor.source.Problems;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads assertions from their configuration, such as `{json: $.status, equals: UP, else: DEGRADED}`.
public final class AssertionReader {
    private static final String STATUS_CODES = "status codes such as 200, \"200-299\" or [200, 204]";

    private final SchemaLoader schemas;
    private final Problems problems;

    public AssertionReader(SchemaLoader schemas, Problems problems) {
        this.schemas = schemas;
        this.problems = problems;
    }

    /// Reads every assertion that is well formed; the others become problems.
    public List<Expectation> readAll(List<Fields> all) {
        List<Expectation> expectations = new ArrayList<>();
        for (Fields fields : all) {
            read(fields).ifPresent(expectations::add);
        }
        return expectations;
    }

    private Optional<Expectation> read(Fields fields) {
        List<Subject> all = subjects();
        List<Subject> named =
                all.stream().filter(subject -> isNamed(subject, fields)).toList();
        Status otherwise = otherwise(fields);
        if (named.size() != 1) {
            String found = named.isEmpty() ? "no subject" : keys(named, " and ");
            fields.rejectAll("found " + found + ", expected exactly one of " + keys(all, ", "));
            return Optional.empty();
        }
        Subject subject = named.getFirst();
        Optional<? extends Assertion> assertion = subject.reader.read(fields, subject.key);
        fields.rejectUnknown();
        return assertion.map(it -> new Expectation(it, otherwise));
    }

    /// A header beside a version is no subject of its own: it says where the version is.
    private static boolean isNamed(Subject subject, Fields fields) {
        return fields.has(subject.key) && !(subject.key.equals("header") && fields.has("version"));
    }

    private interface SubjectReader {
        Optional<? extends Assertion> read(Fields fields, String key);
    }

    /// Something that can be asserted, under the key that names it.
    private record Subject(String key, SubjectReader reader) {}

    private List<Subject> subjects() {
        return List.of(
                new Subject("json", this::json),
                new Subject("header", this::header),
                new Subject("body", this::body),
                new Subject("schema", this::schema),
                new Subject("status", (fields, key) -> statusCodes(fields, key).map(Assertion.StatusCode::new)),
                new Subject("responseTime", AssertionReader::responseTime),
                new Subject("certificate", AssertionReader::certificate),
                new Subject("version", this::version));
    }

    private static String keys(List<Subject> subjects, String separator) {
        return subjects.stream().map(Subject::key).collect(Collectors.joining(separator));
    }

    private static Status otherwise(Fields fields) {
        return fields.choice("else", List.of(Status.UNHEALTHY, Status.DEGRADED)).orElse(Status.UNHEALTHY);
    }

    private Optional<Assertion> json(Fields fields, String key) {
        Optional<JsonPath> path = path(fields, key);
        Optional<Condition> condition = ConditionReader.ofJson(fields, problems).read();
        return path.isPresent() && condition.isPresent()
                ? Optional.of(new Assertion.JsonValue(path.get(), condition.get()))
                : Optional.empty();
    }

    private Optional<Assertion> header(Fields fields, String key) {
        Optional<String> name = fields.requiredText(key, "the name of a header");
        Optional<Condition> condition = ConditionReader.ofText(fields, problems).read();
        return name.isPresent() && condition.isPresent()
                ? Optional.of(new Assertion.Header(name.get(), condition.get()))
                : Optional.empty();
    }

    private Optional<Assertion> body(Fields fields, String key) {
        return ConditionReader.ofText(fields, problems).readNamed(key, "value").map(Assertion.Body::new);
    }

    private Optional<Assertion> schema(Fields fields, String key) {
        return fields.requiredText(key, "the path of a JSON Schema").flatMap(location -> {
            try {
                return Optional.of(new Assertion.Schema(location, schemas.load(location)));
            } catch (InvalidSchemaException e) {
                problems.add(fields.placeOf(key), String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }

    private static Optional<Assertion> responseTime(Fields fields, String key) {
        return fields.duration(key, Duration.ofMillis(1), Duration.ofMinutes(10))
                .map(Assertion.ResponseTime::new);
    }

    private static Optional<Assertion> certificate(Fields fields, String key) {
        if (!fields.text(key).equals(Optional.of("expiresIn"))) {
            fields.reject(key, "expiresIn");
        }
        if (!fields.has("atLeast")) {
            fields.rejectAll("\"atLeast\" is missing, expected a duration such as 14d");
        }
        return fields.duration("atLeast", Duration.ZERO, Duration.ofDays(3650)).map(Assertion.Certificate::new);
    }

    private Optional<Assertion> version(Fields fields, String key) {
        Optional<String> expected = fields.requiredText(key, "a version");
        VersionSource source = versionSource(fields, "path", "header");
        return expected.map(version -> new Assertion.Version(source, version));
    }

    /// Where the version is to be found: a JSONPath, a header, or `$.version` when neither is named.
    public VersionSource versionSource(Fields fields, String pathKey, String headerKey) {
        if (fields.has(pathKey) && fields.has(headerKey)) {
            fields.reject(headerKey, "only one of " + pathKey + " and " + headerKey);
        }
        if (fields.has(headerKey)) {
            return fields.text(headerKey)
                    .<VersionSource>map(VersionSource.InHeader::new)
                    .orElseGet(VersionSource.Nowhere::new);
        }
        JsonPath path = fields.has(pathKey) ? path(fields, pathKey).orElse(DEFAULT_VERSION_PATH) : DEFAULT_VERSION_PATH;
        return new VersionSource.InBody(path);
    }

    private static final JsonPath DEFAULT_VERSION_PATH = JsonPath.parse("$.version");

    private static Optional<JsonPath> path(Fields fields, String key) {
        return fields.requiredText(key, "a JSONPath such as $.status").flatMap(expression -> {
            try {
                return Optional.of(JsonPath.parse(expression));
            } catch (JsonPathSyntaxException e) {
                fields.reject(key, "a JSONPath such as $.status (" + e.getMessage() + ")");
                return Optional.empty();
            }
        });
    }

    /// Status codes as a number, a range, or a list of both.
    public static Optional<StatusCodes> statusCodes(Fields fields, String key) {
        if (fields.value(key).equals(Optional.of(new JsonArray(List.of())))) {
            fields.reject(key, STATUS_CODES);
        }
        List<StatusCodes.Range> ranges = new ArrayList<>();
        for (String text : fields.texts(key)) {
            Optional<StatusCodes> codes = StatusCodes.parse(text);
            if (codes.isEmpty()) {
                fields.reject(key, STATUS_CODES);
                return Optional.empty();
            }
            ranges.addAll(codes.get().ranges());
        }
        return ranges.isEmpty() ? Optional.empty() : Optional.of(new StatusCodes(ranges));
    }
}
