package dev.probity.faults.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.probity.faults.config.ExtraPort.Kind;
import dev.probity.faults.config.FaultServerConfig.Cache;
import dev.probity.faults.config.FaultServerConfig.Limits;
import dev.probity.faults.config.FaultServerConfig.Log;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadSettingsTest {
    @Test
    void withoutAnyEverythingHasItsDefault() throws ConfigException {
        var config = ReadSettings.from(Map.of("PATH", "/bin"));
        assertThat(config.host()).isEqualTo("0.0.0.0");
        assertThat(config.ports()).containsExactly(8000);
        assertThat(config.limits()).isEqualTo(Limits.DEFAULT);
        assertThat(config.cache()).isEqualTo(Cache.DEFAULT);
        assertThat(config.log()).isEqualTo(new Log(LogLevel.INFO, LogFormat.JSON));
        assertThat(config.docs()).isTrue();
        assertThat(config.corsOrigins()).isEmpty();
        assertThat(config.extraPorts()).isEmpty();
    }

    @Test
    void readsWhatIsSet() throws ConfigException {
        var config = ReadSettings.from(Map.of(
                "SERVER_PORT", "8001-8003",
                "SERVER_ENABLE_DOCS", "False",
                "SERVER_CORS_ENABLED", "1",
                "SERVER_CORS_ORIGINS", "https://a.example, https://b.example",
                "SERVER_EXTRA_PORTS", "refused:9001,tls-expired:0",
                "SERVER_SEED", "-7"));
        assertThat(config.ports()).containsExactly(8001, 8002, 8003);
        assertThat(config.docs()).isFalse();
        assertThat(config.corsOrigins()).containsExactlyInAnyOrder("https://a.example", "https://b.example");
        assertThat(config.extraPorts())
                .containsExactly(new ExtraPort(Kind.REFUSED, 9001), new ExtraPort(Kind.TLS_EXPIRED, 0));
        assertThat(config.seed()).isEqualTo(-7);
    }

    @Test
    void namesEverythingThatIsWrong() {
        var wrong = catchThrowableOfType(
                ConfigException.class,
                () -> ReadSettings.from(Map.of(
                        "SERVER_MAX_CONCURRENCY", "0",
                        "SERVER_LOG_LEVEL", "loud",
                        "SERVER_EXTRA_PORTS", "refuse:1",
                        "SERVER_CACHE_SIZE", "1")));
        assertThat(wrong.problems())
                .hasSize(4)
                .anyMatch(problem -> problem.equals(
                        "Invalid SERVER_MAX_CONCURRENCY: found \"0\", expected a whole number from 1 to 1000000"))
                .anyMatch(problem -> problem.contains("expected one of DEBUG, INFO, WARNING, ERROR, OFF"))
                .anyMatch(problem -> problem.contains("refused, unanswered, tls"))
                .anyMatch(problem -> problem.contains("did you mean SERVER_CACHE_MAX_SIZE?"));
    }
}
