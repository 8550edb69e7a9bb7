package dev.probity.server;

import dev.probity.monitor.Status;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.ResultJson;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonBoolean;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import dev.probity.monitor.observer.Stall;
import dev.probity.monitor.schedule.Due;
import dev.probity.monitor.store.Observed;
import dev.probity.monitor.verdict.Transition;
import dev.probity.monitor.watch.Watcher;
import dev.probity.server.events.EventHub;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/// Tells what the watch does: to the listeners of live events, and what people must know to the log.
record Announcer(EventHub events, Watcher next) implements Watcher {
    private static final Logger LOG = LoggerFactory.getLogger("dev.probity.watch");

    @Override
    public void due(Due due) {
        next.due(due);
    }

    @Override
    public void checked(CheckResult result, Observed observed) {
        next.checked(result, observed);
        events.publish("result", () -> ResultJson.of(result));
        observed.transition().ifPresent(transition -> {
            // That a service is well when we first look at it is no news.
            boolean news = transition.from() != Status.UNKNOWN || transition.to() != Status.HEALTHY;
            LOG.atLevel(news ? Level.INFO : Level.DEBUG)
                    .log(
                            "{} is {} (was {}): {}",
                            result.serviceId(),
                            transition.to(),
                            transition.from(),
                            transition.reason());
            events.publish("status", () -> json(result.serviceId(), transition));
        });
    }

    private static JsonObject json(String serviceId, Transition transition) {
        Map<String, Json> json = new LinkedHashMap<>();
        json.put("serviceId", new JsonString(serviceId));
        json.put("from", new JsonString(transition.from().name()));
        json.put("to", new JsonString(transition.to().name()));
        json.put("at", new JsonString(Instant.ofEpochMilli(transition.at()).toString()));
        json.put("reason", new JsonString(transition.reason()));
        return new JsonObject(json);
    }

    @Override
    public void stalled(Stall stall) {
        next.stalled(stall);
        LOG.warn("We did not look for {} ms; checks of that time say nothing", stall.millis());
        events.publish("observer", () -> new JsonObject(Map.of("stalledMs", JsonNumber.of(stall.millis()))));
    }

    @Override
    public void outage(boolean out) {
        next.outage(out);
        LOG.warn(
                out
                        ? "Our own network seems to be out; what we cannot reach counts as UNKNOWN"
                        : "Our own network is back");
        events.publish("observer", () -> new JsonObject(Map.of("networkOut", JsonBoolean.of(out))));
    }
}
