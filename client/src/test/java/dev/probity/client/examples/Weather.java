package dev.probity.client.examples;

import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.fanout.FanOut;
import dev.probity.client.fanout.Pending;
import dev.probity.client.fanout.Pending.Outcome;
import java.time.Duration;
import java.util.Optional;

/// Today's weather from one service and the air's quality from another, asked at the same time. Without the weather
/// there
/// is no report; without the air's quality it is one line shorter.
final class Weather {
    record Forecast(double celsius, String sky) {}

    record Air(int index) {}

    record Report(Forecast forecast, Optional<Air> air) {}

    private final ResilientClient client;
    private final String forecasts;
    private final String airs;

    Weather(ResilientClient client, String forecasts, String airs) {
        this.client = client;
        this.forecasts = forecasts;
        this.airs = airs;
    }

    Report in(String city) throws InterruptedException {
        try (FanOut calls = FanOut.within(Duration.ofSeconds(3))) {
            Pending<Forecast> forecast =
                    calls.fork(client, Request.get(forecasts).query("city", city), r -> r.as(Forecast.class));
            Pending<Air> air = calls.fork(client, Request.get(airs).query("city", city), r -> r.as(Air.class));
            calls.settle();
            return new Report(
                    forecast.result(),
                    air.outcome() instanceof Outcome.Succeeded<Air> known
                            ? Optional.of(known.value())
                            : Optional.empty());
        }
    }
}
