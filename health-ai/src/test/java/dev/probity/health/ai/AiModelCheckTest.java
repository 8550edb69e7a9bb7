package dev.probity.health.ai;

import static dev.probity.health.HealthStatus.DEGRADED;
import static dev.probity.health.HealthStatus.HEALTHY;
import static dev.probity.health.HealthStatus.UNHEALTHY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.health.Finding;
import dev.probity.health.HealthStatus;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AiModelCheckTest {
    private static final String KEY = "sk-secret";
    private static final String MODELS = "{\"data\":[{\"id\":\"small\"},{\"id\":\"large\"}]}";
    private static final String LIST = "GET /v1/models";
    private static final String COMPLETE = "POST /v1/chat/completions";

    private final FakeModelServer server;

    AiModelCheckTest() throws IOException {
        server = new FakeModelServer();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private AiModelCheck check(String model) {
        return new AiModelCheck(new OpenAi(server.url(), KEY), model);
    }

    @Test
    void aModelOnOfferIsHealthyAndNoTokenIsSpent() throws Exception {
        server.on(LIST, 200, MODELS);
        Finding finding = check("small").client(HttpClient.newHttpClient()).check();

        assertThat(finding.status()).isEqualTo(HEALTHY);
        assertThat(finding.metadata())
                .containsEntry("models", 2)
                .containsEntry("requests_left", "59")
                .containsEntry("provider", "OpenAI-compatible");
        assertThat(server.asked).containsExactly("GET /v1/models Bearer sk-secret null ");
    }

    @Test
    void aModelThatIsNotOfferedIsUnhealthy() throws Exception {
        server.on(LIST, 200, MODELS);

        assertThat(check("huge").check())
                .extracting(Finding::status, Finding::message)
                .containsExactly(UNHEALTHY, "The model huge is not offered");
    }

    @ParameterizedTest
    @CsvSource({
        "401, '', UNHEALTHY, credentials",
        "403, '', UNHEALTHY, credentials",
        "400, '{\"reason\":\"API_KEY_INVALID\"}', UNHEALTHY, credentials",
        "400, '', UNHEALTHY, unexpected",
        "402, '', DEGRADED, quota",
        "429, '{\"error\":{\"code\":\"insufficient_quota\"}}', DEGRADED, quota",
        "429, '', DEGRADED, rate_limit",
        "404, '', UNHEALTHY, not_found",
        "500, '', UNHEALTHY, server",
        "503, '', UNHEALTHY, server",
        "302, '', UNHEALTHY, unexpected",
    })
    void everyRefusalIsToldApart(int code, String body, HealthStatus status, String reason) throws Exception {
        server.on(LIST, code, body);
        Finding finding = check("small").check();

        assertThat(finding.status()).isEqualTo(status);
        assertThat(finding.metadata()).containsEntry("reason", reason).containsEntry("status_code", code);
        assertThat(finding.toString()).doesNotContain(KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Welcome</html>", "{}", "[]", "{\"data\":[{\"name\":\"x\"}]}", "{\"data\":{}}"})
    void whatIsNoListOfModelsIsUnhealthy(String body) throws Exception {
        server.on(LIST, 200, body);

        assertThat(check("small").check().message()).startsWith("Expected a list of models from OpenAI-compatible at");
    }

    @Test
    void anEndlessAnswerIsNotRead() throws Exception {
        server.on(LIST, 200, " ".repeat(5_000_000) + MODELS);

        assertThat(check("small").check().status()).isEqualTo(UNHEALTHY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "sk-secret\n", "sk secret", "sk-sécret"})
    void aKeyThatCannotBeOneIsNotEvenTried(String key) throws Exception {
        Finding finding = new AiModelCheck(new OpenAi(server.url(), key), "small").check();

        assertThat(finding.status()).isEqualTo(UNHEALTHY);
        assertThat(finding.metadata()).containsEntry("reason", "credentials");
        assertThat(finding.message()).doesNotContain("cret");
        assertThat(server.asked).isEmpty();
    }

    @Test
    void aServerThatIsGoneFails() {
        server.close();

        assertThatThrownBy(() -> check("small").check()).isInstanceOf(ConnectException.class);
    }

    @Test
    void geminiIsAskedInItsOwnWords() throws Exception {
        server.on("GET /v1/models?pageSize=1000", 200, "{\"models\":[{\"name\":\"models/flash\"}]}")
                .on(
                        "POST /v1/models/flash:generateContent",
                        200,
                        "{\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"OK\"}]}}],"
                                + "\"usageMetadata\":{\"totalTokenCount\":9}}");
        Gemini gemini = new Gemini(server.url(), KEY);
        Finding finding =
                new AiModelCheck(gemini, "flash").canary(new Canary(1_000, 100)).check();

        assertThat(finding.status()).isEqualTo(HEALTHY);
        assertThat(finding.metadata()).containsEntry("canary", "sang").containsEntry("tokens_spent_today", 9L);
        assertThat(server.asked)
                .allMatch(asked -> asked.contains(" null sk-secret"))
                .anyMatch(asked -> asked.contains("\"maxOutputTokens\":100"));
        assertThat(gemini.toString()).doesNotContain(KEY);
        server.on("POST /v1/models/flash:generateContent", 200, "{\"candidates\":[{\"finishReason\":\"MAX_TOKENS\"}]}");
        assertThat(new AiModelCheck(gemini, "flash")
                        .canary(new Canary(1_000, 100))
                        .check()
                        .status())
                .isEqualTo(HEALTHY);
    }

    @Test
    void theCanarySingsAsLongAsTheBudgetOfTheDayLasts() throws Exception {
        server.on(LIST, 200, MODELS)
                .on(
                        COMPLETE,
                        200,
                        "{\"choices\":[{\"message\":{\"content\":\"OK\"}}],\"usage\":{\"total_tokens\":80}}");
        Instant lateEvening = Instant.parse("2026-11-20T23:00:00Z");
        AtomicReference<Instant> now = new AtomicReference<>(lateEvening);
        AiModelCheck check = check("small").canary(new Canary(300, 100, now::get));

        assertThat(check.check().metadata()).containsEntry("tokens_spent_today", 80L);
        assertThat(check.check().metadata()).containsEntry("tokens_spent_today", 160L);
        Finding spent = check.check();
        assertThat(spent.status()).isEqualTo(HEALTHY);
        assertThat(spent.metadata()).containsEntry("canary", "skipped: the tokens of the day are spent");

        now.set(lateEvening.plus(Duration.ofHours(1)));
        assertThat(check.check().metadata()).containsEntry("canary", "sang").containsEntry("tokens_spent_today", 80L);
    }

    @Test
    void aSilentModelIsDegradedAndAThinkingOneIsNot() throws Exception {
        server.on(LIST, 200, MODELS).on(COMPLETE, 200, "{\"choices\":[{\"message\":{\"content\":\" \"}}]}");
        AiModelCheck check = check("small").canary(new Canary(10_000, 100));

        Finding silent = check.check();
        assertThat(silent.status()).isEqualTo(DEGRADED);
        assertThat(silent.metadata()).containsEntry("canary", "silent").containsEntry("tokens_spent_today", 164L);
        server.on(COMPLETE, 200, "{\"choices\":[{\"message\":{\"content\":\"\"},\"finish_reason\":\"length\"}]}");
        assertThat(check.check().status()).isEqualTo(HEALTHY);
    }

    @Test
    void aModelThatCannotAnswerIsUnhealthyThoughItIsListed() throws Exception {
        server.on(LIST, 200, MODELS).on(COMPLETE, 503, "");
        Finding finding = check("small").canary(new Canary(10_000, 100)).check();

        assertThat(finding.status()).isEqualTo(UNHEALTHY);
        assertThat(finding.metadata()).containsEntry("canary", "failed");
    }

    @Test
    void aBudgetThatPaysForNothingIsRefused() {
        assertThatThrownBy(() -> new Canary(100, 100)).hasMessageContaining("do not pay for one question");
        assertThatThrownBy(() -> new Canary(1_000, 0)).hasMessageContaining("do not pay");
    }
}
