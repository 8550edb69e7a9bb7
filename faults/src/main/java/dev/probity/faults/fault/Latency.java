package dev.probity.faults.fault;

import dev.probity.faults.fault.Spread.Fixed;
import dev.probity.faults.fault.Spread.LogNormal;
import dev.probity.faults.fault.Spread.Normal;
import dev.probity.faults.fault.Spread.Uniform;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.source.Fields;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The first byte comes later.
public record Latency(Spread spread) implements Fault {
    static final FaultKind KIND = new FaultKind("latency", "delay", Latency::read);

    /// The ways to spread, by the names programs use.
    private enum Distribution {
        FIXED,
        UNIFORM,
        NORMAL,
        LOG_NORMAL
    }

    private static Optional<Latency> read(Fields fields) {
        Optional<Spread> spread = switch (fields.choice("distribution", List.of(Distribution.values()))
                .orElse(Distribution.FIXED)) {
            case FIXED -> time(fields, "delay").map(Fixed::new);
            case UNIFORM -> uniform(fields);
            case NORMAL -> normal(fields);
            case LOG_NORMAL -> logNormal(fields);
        };
        return spread.map(Latency::new);
    }

    private static Optional<Spread> uniform(Fields fields) {
        Optional<Duration> least = time(fields, "min");
        Optional<Duration> most = time(fields, "max");
        if (least.isEmpty() || most.isEmpty()) {
            return Optional.empty();
        }
        if (least.get().compareTo(most.get()) > 0) {
            fields.complain("min", "is longer than \"max\"");
            return Optional.empty();
        }
        return Optional.of(new Uniform(least.get(), most.get()));
    }

    private static Optional<Spread> normal(Fields fields) {
        Optional<Duration> mean = time(fields, "mean");
        Optional<Duration> deviation = time(fields, "deviation");
        Duration most = most(fields);
        return mean.flatMap(m -> deviation.map(d -> new Normal(m, d, most)));
    }

    private static Optional<Spread> logNormal(Fields fields) {
        Optional<Duration> median = time(fields, "median");
        double sigma = fields.number("sigma").map(Number::doubleValue).orElse(1.0);
        if (sigma < 0 || sigma > 10) {
            fields.reject("sigma", "a number from 0 to 10");
            return Optional.empty();
        }
        Duration most = most(fields);
        return median.map(m -> new LogNormal(m, sigma, most));
    }

    private static Duration most(Fields fields) {
        return fields.duration("max", Duration.ZERO, LONGEST).orElse(LONGEST);
    }

    private static Optional<Duration> time(Fields fields, String name) {
        if (!fields.has(name)) {
            fields.rejectAll("\"" + name + "\" is missing, expected a duration such as 200ms");
        }
        return fields.duration(name, Duration.ZERO, LONGEST);
    }

    @Override
    public FaultKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Json> parameters() {
        return switch (spread) {
            case Fixed(var delay) -> Map.of("delay", Parameters.time(delay));
            case Uniform(var least, var most) -> {
                var parameters = spread(Distribution.UNIFORM, "min", least);
                parameters.put("max", Parameters.time(most));
                yield parameters;
            }
            case Normal(var mean, var deviation, var most) -> {
                var parameters = spread(Distribution.NORMAL, "mean", mean);
                parameters.put("deviation", Parameters.time(deviation));
                parameters.put("max", Parameters.time(most));
                yield parameters;
            }
            case LogNormal(var median, var sigma, var most) -> {
                var parameters = spread(Distribution.LOG_NORMAL, "median", median);
                parameters.put("sigma", new JsonNumber(BigDecimal.valueOf(sigma)));
                parameters.put("max", Parameters.time(most));
                yield parameters;
            }
        };
    }

    private static Map<String, Json> spread(Distribution distribution, String name, Duration time) {
        Map<String, Json> parameters = new LinkedHashMap<>();
        parameters.put("distribution", Parameters.word(distribution));
        parameters.put(name, Parameters.time(time));
        return parameters;
    }

    @Override
    public Script apply(Script normal, Circumstances circumstances) {
        return normal.after(spread.draw(circumstances.random()));
    }
}
