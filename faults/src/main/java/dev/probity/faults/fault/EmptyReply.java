package dev.probity.faults.fault;

import dev.probity.faults.wire.Finish;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The connection is closed (FIN) and nothing was said.
public record EmptyReply() implements Fault {
    static final FaultKind KIND = new FaultKind("empty", "", _ -> Optional.of(new EmptyReply()));

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
        return Framing.replace(normal, circumstances, new Finish.Close(), _ -> List.of());
    }
}
