package dev.probity.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.documents.JsonText;
import dev.probity.monitor.json.Json.JsonNumber;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MembersTest {
    private final Random random = new Random(1);

    @Test
    void momentsAreWrittenAsThePlatformWritesThem() {
        for (int i = 0; i < 10_000; i++) {
            long millis = random.nextLong(-4_000_000_000_000L, 9_000_000_000_000L) / (i % 2 == 0 ? 1 : 1000);

            assertThat(new Members().time("at", millis))
                    .hasToString("{\"at\":\"" + Instant.ofEpochMilli(millis) + "\"}");
        }
        assertThat(new Members().time("at", 0L)).hasToString("{\"at\":\"1970-01-01T00:00:00Z\"}");
        assertThat(new Members().time("at", 120L)).hasToString("{\"at\":\"1970-01-01T00:00:00.120Z\"}");
    }

    @Test
    void millisecondsKeepTheirMicroseconds() {
        for (int i = 0; i < 10_000; i++) {
            long micros = random.nextLong(0, i % 2 == 0 ? 5_000 : 100_000_000_000L);
            String text = new Members().millis("ms", micros).toString();

            assertThat(text.substring(6, text.length() - 1)).matches("[0-9]+(\\.[0-9]{0,2}[1-9])?");
            assertThat(new BigDecimal(text.substring(6, text.length() - 1)))
                    .isEqualByComparingTo(BigDecimal.valueOf(micros, 3));
        }
    }

    @Test
    void everythingTogetherIsJson() throws Exception {
        Members members = new Members()
                .text("text", "a \"quoted\"\nline")
                .text("unknown", null)
                .texts("texts", List.of("a", "b"))
                .flag("flag", true)
                .whole("whole", -5L)
                .share("share", 0.9999995)
                .share("half", 0.5)
                .millis("took", Duration.ofNanos(1_500_000))
                .put("number", JsonNumber.of(7))
                .put("inner", new Members().flag("yes", false))
                .put("list", List.of(new Members().whole("n", 1L), new Members()));

        assertThat(members)
                .hasToString(
                        "{\"text\":\"a \\\"quoted\\\"\\nline\",\"unknown\":null,\"texts\":[\"a\",\"b\"],\"flag\":true,"
                                + "\"whole\":-5,\"share\":1,\"half\":0.5,\"took\":1.5,\"number\":7,\"inner\":{\"yes\":false},"
                                + "\"list\":[{\"n\":1},{}]}");
        assertThat(new JsonText().parse(members.toString())).hasToString(members.toString());
    }
}
