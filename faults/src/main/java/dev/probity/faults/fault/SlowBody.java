package dev.probity.faults.fault;

import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonNumber;
import dev.probity.monitor.source.Fields;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The head comes at once, the body a few bytes at a time.
public record SlowBody(int bytes, Duration interval) implements Fault {
    static final FaultKind KIND = new FaultKind("slow_body", "interval", SlowBody::read);

    private static Optional<SlowBody> read(Fields fields) {
        int bytes = fields.integer("bytes", 1, 1_000_000).orElse(1);
        Duration interval =
                fields.duration("interval", Duration.ofMillis(1), LONGEST).orElse(Duration.ofMillis(100));
        return Optional.of(new SlowBody(bytes, interval));
    }

    @Override
    public FaultKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Json> parameters() {
        Map<String, Json> parameters = new LinkedHashMap<>();
        parameters.put("interval", Parameters.time(interval));
        parameters.put("bytes", JsonNumber.of(bytes));
        return parameters;
    }

    @Override
    public Script apply(Script normal, Circumstances circumstances) {
        return Framing.replace(
                normal,
                circumstances,
                normal.finish(),
                answer -> List.of(answer.headAct(), Paced.drip(answer.body(), bytes, interval)));
    }
}
