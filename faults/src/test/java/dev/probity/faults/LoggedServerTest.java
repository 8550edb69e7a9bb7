package dev.probity.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.faults.config.FaultServerConfig;
import dev.probity.faults.config.FaultServerConfig.Log;
import dev.probity.faults.config.LogFormat;
import dev.probity.faults.config.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One line for each request, when it is over.
class LoggedServerTest {
    @Test
    void everyRequestIsLoggedWithItsIds() throws Exception {
        assertThat(linesAt(LogLevel.INFO, LogFormat.JSON))
                .hasSize(3)
                .anyMatch(line -> line.contains("\"path\":\"/msg\",\"status\":200")
                        && line.contains("\"request_id\":\"r\",\"correlation_id\":\"c\""))
                .anyMatch(line -> line.contains("\"path\":\"/msg?delay=x\",\"status\":422"))
                .anyMatch(line -> line.contains("\"path\":\"/health\",\"status\":200"));
    }

    @Test
    void aLevelLeavesOutWhatIsBelow() throws Exception {
        assertThat(linesAt(LogLevel.WARNING, LogFormat.CONSOLE))
                .singleElement()
                .asString()
                .contains(" WARNING GET /msg?delay=x 422 ");
        assertThat(linesAt(LogLevel.OFF, LogFormat.CONSOLE)).isEmpty();
    }

    /// Closing waits for the last lines.
    private static List<String> linesAt(LogLevel level, LogFormat format) throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        var config = FaultServerConfig.local().withLog(new Log(level, format));
        try (var server = FaultServer.start(config, new PrintStream(out, true, UTF_8));
                var client = new Client(server.url())) {
            client.get("/msg", "X-Request-ID", "r", "X-Correlation-ID", "c");
            client.get("/msg?delay=x");
            client.get("/health");
        }
        return out.toString(UTF_8).lines().toList();
    }
}
