package dev.probity.health.export;

import dev.probity.health.HealthChecker;
import dev.probity.health.HealthStatus;
import dev.probity.health.SystemHealth;
import dev.probity.health.json.JsonText;
import dev.probity.health.trends.History;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;

/// Answers questions about health over HTTP, for any server that can hand over a request: it calls
/// [#handle(HealthRequest)] and sends what it gets.
///
/// | last segment of the path | answers |
/// |---|---|
/// | `livez`, `readyz`, `startupz` | for one group of components |
/// | `metrics` | all, as Prometheus text |
/// | anything else | all |
///
/// Parameters: `format` (`json`, `health+json`, `prometheus`; else by `Accept`), `component`, `status`, `fields`, each
/// a
/// list with commas. Answers are kept as long as the checker keeps results. 200 for healthy and degraded, 503 for
/// unhealthy; Prometheus text is always 200. When the machinery
/// of health checks itself fails, the answer is 200 and degraded, with the reason: that is our failure, not theirs.
public final class HealthEndpoint {
    private static final Logger LOG = System.getLogger("dev.probity.health");

    private final HealthChecker health;
    private final History history;
    private final DurationHistograms durations;
    private final DetailPolicy policy;
    private final RecentAnswers recent;

    private HealthEndpoint(HealthChecker health, History history, DurationHistograms durations, DetailPolicy policy) {
        this.health = health;
        this.history = history;
        this.durations = durations;
        this.policy = policy;
        this.recent = new RecentAnswers(health.options().cacheFor(), System::nanoTime);
    }

    /// An endpoint that keeps a history of its own and shows everybody the public view.
    public static HealthEndpoint of(HealthChecker health) {
        History history = new History();
        health.listen(history);
        return of(health, history);
    }

    /// @param history already listens to the checker
    public static HealthEndpoint of(HealthChecker health, History history) {
        DurationHistograms durations = new DurationHistograms();
        health.listen(durations);
        return new HealthEndpoint(health, history, durations, DetailPolicy.always(Detail.PUBLIC));
    }

    /// The same endpoint with another idea of who may see messages and metadata.
    public HealthEndpoint detail(DetailPolicy value) {
        return new HealthEndpoint(health, history, durations, value);
    }

    /// Never throws.
    public HealthResponse handle(HealthRequest request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return new HealthResponse(405, Map.of("Allow", "GET, HEAD", "Content-Type", NativeJson.MEDIA_TYPE), "{}");
        }
        try {
            return answer(request);
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "Health cannot be told", e);
            return ourFailure(e);
        }
    }

    private HealthResponse answer(HealthRequest request) {
        Question question;
        try {
            question = Question.of(request, policy.of(request));
        } catch (IllegalArgumentException e) {
            return problem(400, String.valueOf(e.getMessage()));
        }
        Optional<String> unknown = question.view().components().stream()
                .filter(name -> health.components().stream().noneMatch(name::equalsIgnoreCase))
                .findFirst();
        return unknown.isPresent()
                ? problem(404, "There is no component " + unknown.get())
                : recent.get(question, () -> report(question));
    }

    private HealthResponse report(Question question) {
        SystemHealth report = question.group() == null ? health.checkAll() : health.checkGroup(question.group());
        SystemHealth shown = question.view().of(report);
        int code = shown.overall() == HealthStatus.UNHEALTHY ? 503 : 200;
        return switch (question.format()) {
            case JSON -> HealthResponse.of(code, NativeJson.MEDIA_TYPE, NativeJson.of(shown, question.fields()));
            case HEALTH_JSON -> HealthResponse.of(code, StandardJson.MEDIA_TYPE, StandardJson.of(shown));
            case PROMETHEUS ->
                HealthResponse.of(200, PrometheusText.MEDIA_TYPE, PrometheusText.of(shown, durations, history));
        };
    }

    private static HealthResponse problem(int code, String detail) {
        return HealthResponse.of(
                code,
                "application/problem+json",
                JsonText.of(Map.of(
                        "title", code == 404 ? "Not found" : "Invalid request", "status", code, "detail", detail)));
    }

    private static HealthResponse ourFailure(Throwable error) {
        String reason = "The health checks themselves fail: " + error.getClass().getSimpleName();
        return HealthResponse.of(
                200,
                NativeJson.MEDIA_TYPE,
                JsonText.of(Map.of("status", HealthStatus.DEGRADED.name(), "message", reason)));
    }
}
