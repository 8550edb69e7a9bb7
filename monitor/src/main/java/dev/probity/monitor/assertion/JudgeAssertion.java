package dev.probity.monitor.assertion;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.assertion.Assertion.Body;
import dev.probity.monitor.assertion.Assertion.Certificate;
import dev.probity.monitor.assertion.Assertion.Header;
import dev.probity.monitor.assertion.Assertion.JsonValue;
import dev.probity.monitor.assertion.Assertion.ResponseTime;
import dev.probity.monitor.assertion.Assertion.Schema;
import dev.probity.monitor.assertion.Assertion.StatusCode;
import dev.probity.monitor.assertion.Assertion.Version;
import dev.probity.monitor.assertion.Condition.Compares;
import dev.probity.monitor.assertion.Evidence.ParsedBody;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.jsonpath.JsonPathWorkException;
import dev.probity.monitor.jsonpath.Match;
import dev.probity.monitor.source.Durations;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// Whether an assertion holds, and the one sentence that names what was expected and what came.
final class JudgeAssertion {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private JudgeAssertion() {}

    /// The failure, or nothing when the assertion holds.
    static Optional<String> failure(Assertion assertion, Evidence evidence) {
        return switch (assertion) {
            case StatusCode(var expected) ->
                status(expected, evidence.response().statusCode());
            case Header(var name, var condition) ->
                header(name, condition, evidence.response().headers(name));
            case Body(var condition) ->
                JudgeCondition.failure(
                        "body",
                        condition,
                        asNumberIfCompared(condition, evidence.response().text()));
            case JsonValue value -> json(value, evidence.body());
            case Schema(var location, var check) ->
                schema(location, check, evidence.response().text());
            case ResponseTime(var atMost) ->
                responseTime(atMost, evidence.trace().phases().response());
            case Certificate(var atLeast) -> certificate(atLeast, evidence);
            case Version(var source, var expected) -> version(source, expected, evidence);
        };
    }

    static ErrorKind kind(Assertion assertion) {
        return switch (assertion) {
            case StatusCode _ -> ErrorKind.STATUS;
            case Schema _ -> ErrorKind.SCHEMA;
            case Certificate _ -> ErrorKind.TLS_CERTIFICATE;
            case Version _ -> ErrorKind.VERSION;
            case Header _, Body _, JsonValue _, ResponseTime _ -> ErrorKind.ASSERTION;
        };
    }

    private static Optional<String> status(StatusCodes expected, int actual) {
        return expected.contains(actual)
                ? Optional.empty()
                : Optional.of("Expected status " + expected + ", got " + actual);
    }

    private static Optional<String> header(String name, Condition condition, List<String> values) {
        String subject = "header " + name;
        if (values.isEmpty()) {
            return JudgeCondition.failureOfAbsent(subject, condition, "the response has no such header");
        }
        List<Optional<String>> failures = values.stream()
                .map(value -> JudgeCondition.failure(subject, condition, asNumberIfCompared(condition, value)))
                .toList();
        return failures.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : failures.getFirst();
    }

    /// Headers and bodies are text; where a number is wanted, text that is one counts as one.
    private static Json asNumberIfCompared(Condition condition, String text) {
        if (condition instanceof Compares && text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
            return new JsonNumber(new BigDecimal(text));
        }
        return new JsonString(text);
    }

    private static Optional<String> json(JsonValue assertion, ParsedBody body) {
        String subject = assertion.path().toString();
        return switch (body) {
            case ParsedBody.Invalid(var reason) ->
                Optional.of(JudgeCondition.expected(subject, assertion.condition()) + ", but the body is not JSON: "
                        + reason);
            case ParsedBody.Valid(var json) -> {
                try {
                    yield selected(subject, assertion, json);
                } catch (JsonPathWorkException e) {
                    yield Optional.of(JudgeCondition.expected(subject, assertion.condition())
                            + ", but the path takes too much work on this body");
                }
            }
        };
    }

    private static Optional<String> selected(String subject, JsonValue assertion, Json body) {
        List<Match> matches = assertion.path().select(body);
        if (matches.isEmpty()) {
            return JudgeCondition.failureOfAbsent(
                    subject, assertion.condition(), assertion.path().whyAbsent(body));
        }
        return matches.stream()
                .flatMap(match ->
                        JudgeCondition.failure(() -> name(assertion, match), assertion.condition(), match.value())
                                .stream())
                .findFirst();
    }

    private static String name(JsonValue assertion, Match match) {
        return assertion.path().isSingular() ? assertion.path().toString() : match.path();
    }

    private static Optional<String> schema(String location, SchemaCheck check, String text) {
        List<String> violations = check.violations(text);
        if (violations.isEmpty()) {
            return Optional.empty();
        }
        String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
        return Optional.of("Expected a body that matches " + location + ": " + violations.getFirst() + more);
    }

    private static Optional<String> responseTime(Duration atMost, Duration actual) {
        if (actual.compareTo(atMost) <= 0) {
            return Optional.empty();
        }
        String limit = Durations.words(atMost);
        String taken = Durations.words(actual);
        return Optional.of(
                "Expected a response within " + limit + ", took " + (taken.equals(limit) ? "a little longer" : taken));
    }

    private static Optional<String> certificate(Duration atLeast, Evidence evidence) {
        String expected = "Expected a certificate valid for at least " + Durations.words(atLeast);
        Instant expiry = evidence.trace().certificateExpiresAt();
        if (expiry == null) {
            return Optional.of(expected + ", but the connection has none");
        }
        Duration left = Duration.between(evidence.now(), expiry);
        if (left.compareTo(atLeast) >= 0) {
            return Optional.empty();
        }
        String end = left.isNegative()
                ? "expired " + Durations.words(left.negated()) + " ago"
                : "expires in " + Durations.words(left);
        return Optional.of(expected + ", it " + end + " (" + DAY.format(expiry) + ")");
    }

    private static Optional<String> version(VersionSource source, String expected, Evidence evidence) {
        Optional<String> version = ReadVersion.from(source, evidence);
        String wanted = "Expected version " + expected;
        if (version.isEmpty()) {
            return Optional.of(wanted + ", but the response does not name one (" + source + ")");
        }
        return version.get().equals(expected)
                ? Optional.empty()
                : Optional.of(wanted + ", got " + version.get() + " (" + source + ")");
    }
}
