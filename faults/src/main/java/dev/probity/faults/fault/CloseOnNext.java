package dev.probity.faults.fault;

import dev.probity.faults.wire.Finish;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import java.util.Map;
import java.util.Optional;

/// The answer is right and promises to keep the connection open, but the next request on it finds it closed.
public record CloseOnNext() implements Fault {
    static final FaultKind KIND = new FaultKind("close_on_next", "", _ -> Optional.of(new CloseOnNext()));

    @Override
    public FaultKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Json> parameters() {
        return Parameters.none();
    }

    @Override
    public Script apply(Script normal, Circumstances circumstances) {
        return new Script(normal.acts(), new Finish.CloseOnNext());
    }
}
