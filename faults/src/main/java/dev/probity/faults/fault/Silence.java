package dev.probity.faults.fault;

import dev.probity.faults.wire.Finish;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.source.Fields;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The connection stays open and nothing is ever said; after the longest time it is closed.
public record Silence(Duration longest) implements Fault {
    static final FaultKind KIND = new FaultKind("silence", "for", Silence::read);

    private static Optional<Silence> read(Fields fields) {
        return Optional.of(new Silence(
                fields.duration("for", Duration.ofMillis(1), LONGEST).orElse(LONGEST)));
    }

    @Override
    public FaultKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Json> parameters() {
        return Map.of("for", Parameters.time(longest));
    }

    @Override
    public Script apply(Script normal, Circumstances circumstances) {
        return Framing.replace(normal, circumstances, new Finish.Silence(longest), _ -> List.of());
    }
}
