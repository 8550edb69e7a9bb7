package dev.probity.health.ai;

import dev.probity.health.Finding;
import dev.probity.health.HealthCheck;
import dev.probity.health.HealthStatus;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a model server can be reached, accepts our key and offers our model.
///
/// Wrong credentials, a missing model and a broken server are unhealthy; a quota or rate that is used up is degraded,
/// for it ends by itself. No completion is asked for, unless there is a [Canary].
public final class AiModelCheck implements HealthCheck {
    private final HttpClient client;
    private final ModelServer server;
    private final String model;
    private final @Nullable Canary canary;

    /// @param model the one the application uses; it must be on offer
    public AiModelCheck(ModelServer server, String model) {
        this(HttpClient.newHttpClient(), server, model, null);
    }

    private AiModelCheck(HttpClient client, ModelServer server, String model, @Nullable Canary canary) {
        this.client = client;
        this.server = server;
        this.model = model;
        this.canary = canary;
    }

    /// With a client of one's own: proxies, certificates.
    public AiModelCheck client(HttpClient own) {
        return new AiModelCheck(own, server, model, canary);
    }

    /// Asks the model a short question too. This costs tokens.
    public AiModelCheck canary(Canary bird) {
        return new AiModelCheck(client, server, model, bird);
    }

    @Override
    public Finding check() throws IOException, InterruptedException {
        return look().with("provider", server.provider()).with("model", model);
    }

    private Finding look() throws IOException, InterruptedException {
        if (server.apiKey().isBlank()) {
            return Finding.unhealthy("There is no API key").with("reason", "credentials");
        }
        if (!server.apiKey().chars().allMatch(c -> c > ' ' && c < 0x7f)) { // the JDK would repeat it in its message
            return Finding.unhealthy("The API key has characters that no key has: white space, a line end?")
                    .with("reason", "credentials");
        }
        Finding offered = judgeList(BoundedBody.fetch(client, server.listRequest()));
        return offered.status() == HealthStatus.HEALTHY && canary != null ? sing(canary, offered) : offered;
    }

    private Finding judgeList(BoundedBody answer) {
        Finding finding = answer.code() == 200
                ? judgeModels(server.models(parsed(answer)))
                : Refusal.of(server.provider(), answer.code(), String.valueOf(answer.body()));
        return finding.with("status_code", answer.code())
                .with("requests_left", answer.header("x-ratelimit-remaining-requests"))
                .with("tokens_left", answer.header("x-ratelimit-remaining-tokens"))
                .with("retry_after", answer.header("retry-after"));
    }

    private Finding judgeModels(@Nullable List<String> models) {
        if (models == null) {
            return Finding.unhealthy("Expected a list of models from " + server + ", got something else")
                    .with("reason", "unexpected");
        }
        Finding finding = models.contains(model)
                ? Finding.healthy()
                : Finding.unhealthy("The model " + model + " is not offered").with("reason", "model");
        return finding.with("models", models.size());
    }

    private Finding sing(Canary bird, Finding offered) throws IOException, InterruptedException {
        if (!bird.budget().reserve(bird.cost())) {
            return offered.with("canary", "skipped: the tokens of the day are spent")
                    .with("tokens_spent_today", bird.budget().spentToday());
        }
        BoundedBody answer = BoundedBody.fetch(client, server.completionRequest(model, bird.maxTokens()));
        if (answer.code() != 200) {
            return Refusal.of(server.provider(), answer.code(), String.valueOf(answer.body()))
                    .with("canary", "failed")
                    .with("status_code", answer.code());
        }
        Completion completion = server.completion(parsed(answer));
        Integer tokens = completion.tokens();
        bird.budget().settle(bird.cost(), tokens == null ? bird.cost() : tokens);
        Finding finding = completion.said()
                ? offered.with("canary", "sang")
                : Finding.degraded("The model answers, but says nothing")
                        .with(offered.metadata())
                        .with("canary", "silent");
        return finding.with("tokens_spent_today", bird.budget().spentToday());
    }

    /// Null, too, for what is no JSON: a front page, a proxy's apology.
    private static @Nullable Object parsed(BoundedBody answer) {
        String body = answer.body();
        try {
            return body == null ? null : JsonParser.parse(body);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
