package dev.probity.faults.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.documents.JsonText;
import dev.probity.faults.config.LogFormat;
import dev.probity.faults.wire.Over.How;
import dev.probity.monitor.json.Json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LineFormatTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.250Z");
    private static final RequestLine ANSWERED = new RequestLine(
            NOON, "GET", "/msg?delay=5", 200, Duration.ofNanos(1_234_500), "order-1", "trace-1", How.COMPLETED);
    private static final RequestLine LEFT =
            new RequestLine(NOON, "GET", "/msg", 0, Duration.ofSeconds(2), "", "", How.CLIENT_CLOSED);

    @Test
    void jsonHasEveryMemberAndNullForWhatIsNotThere() {
        assertThat(written(ANSWERED, LogFormat.JSON))
                .isEqualTo("{\"time\":\"2026-11-21T12:00:00.250Z\",\"level\":\"INFO\",\"method\":\"GET\","
                        + "\"path\":\"/msg?delay=5\",\"status\":200,\"duration_ms\":1.235,"
                        + "\"request_id\":\"order-1\",\"correlation_id\":\"trace-1\",\"ended\":\"completed\"}");
        assertThat(written(LEFT, LogFormat.JSON))
                .contains("\"level\":\"WARNING\"")
                .contains("\"status\":null,\"duration_ms\":2000.000")
                .contains("\"request_id\":null,\"correlation_id\":null,\"ended\":\"client_closed\"");
    }

    @Test
    void consoleIsForPeople() {
        assertThat(written(ANSWERED, LogFormat.CONSOLE))
                .isEqualTo("2026-11-21T12:00:00.250Z INFO    GET /msg?delay=5 200 1.2 ms"
                        + " request_id=order-1 correlation_id=trace-1");
        assertThat(written(LEFT, LogFormat.CONSOLE))
                .isEqualTo("2026-11-21T12:00:00.250Z WARNING GET /msg - 2000.0 ms client_closed");
    }

    @Test
    void whatAClientSaysCannotBreakALine() {
        String nasty = "a\"b\\c\r\n\u001b[31mforged";
        var line = new RequestLine(NOON, "GET", "/" + nasty, 500, Duration.ZERO, nasty, nasty, How.COMPLETED);
        String json = written(line, LogFormat.JSON);
        assertThat(json).doesNotContain("\n", "\r", "\u001b");
        assertThat(new JsonText().parse(json))
                .isInstanceOfSatisfying(
                        JsonObject.class,
                        object -> assertThat(object.members().get("request_id"))
                                .hasToString(new dev.probity.monitor.json.Json.JsonString(nasty).toString()));
        assertThat(written(line, LogFormat.CONSOLE))
                .doesNotContain("\n", "\r", "\u001b")
                .contains("ERROR");
    }

    private static String written(RequestLine line, LogFormat format) {
        var text = new StringBuilder();
        new LineFormat(format).append(text, line);
        return text.toString();
    }
}
