package dev.probity.client.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.probity.client.ClientConfig;
import dev.probity.client.ResilientClient;
import dev.probity.client.examples.Weather.Air;
import dev.probity.client.examples.Weather.Forecast;
import dev.probity.client.examples.Weather.Report;
import dev.probity.client.exception.ClientErrorException;
import dev.probity.testkit.RawServer;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WeatherTest {
    private static final Forecast SUNNY = new Forecast(21.5, "clear");

    @AutoClose
    private final RawServer forecasts = answering(200, "{\"celsius\": 21.5, \"sky\": \"clear\"}");

    @AutoClose
    private final RawServer airs = answering(200, "{\"index\": 3}");

    @AutoClose
    private final RawServer gone = answering(404, "");

    @AutoClose
    private final ResilientClient client = ResilientClient.create(ClientConfig.DEFAULT);

    @Test
    void bothMakeAReport() throws Exception {
        assertThat(new Weather(client, forecasts.url("/"), airs.url("/")).in("São Paulo"))
                .isEqualTo(new Report(SUNNY, Optional.of(new Air(3))));
    }

    @Test
    void withoutTheAirThereIsAReportAllTheSame() throws Exception {
        assertThat(new Weather(client, forecasts.url("/"), gone.url("/")).in("Ulm"))
                .isEqualTo(new Report(SUNNY, Optional.empty()));
    }

    @Test
    void withoutAForecastThereIsNone() {
        assertThat(catchThrowable(() -> new Weather(client, gone.url("/"), airs.url("/")).in("Ulm")))
                .isInstanceOf(ClientErrorException.class);
    }

    private static RawServer answering(int status, String body) {
        return RawServer.start(conversation -> {
            conversation.readRequest();
            conversation.respond(status, body);
        });
    }
}
