package dev.probity.faults.ai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.faults.FaultServer;
import dev.probity.faults.config.FaultServerConfig;
import dev.probity.faults.program.ReadProgram;
import dev.probity.health.CheckOptions;
import dev.probity.health.ComponentStatus;
import dev.probity.health.HealthChecker;
import dev.probity.health.HealthStatus;
import dev.probity.health.ai.AiModelCheck;
import dev.probity.health.ai.OpenAi;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The check of model servers, against a fault server that plays one.
class ModelServerTest {
    private static final String MODELS = "{\\\"data\\\": [{\\\"id\\\": \\\"gpt-small\\\"}]}";

    private final FaultServer server = FaultServer.start(FaultServerConfig.local());

    @AfterEach
    void close() {
        server.close();
    }

    private ComponentStatus checkedWhile(String fault, Duration timeout) {
        server.programs().set(ReadProgram.body("{\"path\": \"/v1/models\", \"steps\": [{\"fault\": " + fault + "}]}"));
        URI base = URI.create("http://127.0.0.1:" + server.ports().getFirst() + "/v1");
        try (HealthChecker health = new HealthChecker()) {
            health.register(
                    "ai_model",
                    new AiModelCheck(new OpenAi(base, "key"), "gpt-small"),
                    CheckOptions.defaults().timeout(timeout).retries(0));
            return health.checkComponent("ai_model");
        }
    }

    private ComponentStatus checkedWhile(String fault) {
        return checkedWhile(fault, Duration.ofSeconds(30));
    }

    @Test
    void aServerThatOffersTheModelIsHealthy() {
        ComponentStatus status = checkedWhile("{\"type\": \"status\", \"status\": 200, \"body\": \"" + MODELS + "\"}");

        assertThat(status.status()).as(status.message()).isEqualTo(HealthStatus.HEALTHY);
        assertThat(server.journal().newest(10, _ -> true)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "401, UNHEALTHY, credentials",
        "403, UNHEALTHY, credentials",
        "402, DEGRADED, quota",
        "429, DEGRADED, rate_limit",
        "500, UNHEALTHY, server",
        "503, UNHEALTHY, server"
    })
    void aRefusalSaysWhatItIsAbout(int code, HealthStatus expected, String reason) {
        ComponentStatus status = checkedWhile("{\"type\": \"status\", \"status\": " + code + "}");

        assertThat(status.status()).as(status.message()).isEqualTo(expected);
        assertThat(status.metadata()).containsEntry("status_code", code).containsEntry("reason", reason);
    }

    @Test
    void aListWithoutTheModelIsUnhealthy() {
        ComponentStatus status =
                checkedWhile("{\"type\": \"status\", \"status\": 200, \"body\": \"{\\\"data\\\": []}\"}");

        assertThat(status.status()).isEqualTo(HealthStatus.UNHEALTHY);
        assertThat(status.message()).contains("gpt-small");
    }

    @ParameterizedTest
    @CsvSource({"reset", "empty", "garbage"})
    void aBrokenServerIsUnhealthy(String fault) {
        assertThat(checkedWhile("{\"type\": \"" + fault + "\"}").status()).isEqualTo(HealthStatus.UNHEALTHY);
    }

    @Test
    void aSilentServerIsUnhealthyWhenTheTimeIsUp() {
        ComponentStatus status = checkedWhile("{\"type\": \"silence\"}", Duration.ofMillis(300));

        assertThat(status.status()).isEqualTo(HealthStatus.UNHEALTHY);
        assertThat(status.message()).contains("300 ms");
    }
}
