package dev.probity.faults.fault;

import dev.probity.faults.wire.Act;
import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.Finish;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A line that is no status line, and the end.
public record Garbage() implements Fault {
    static final FaultKind KIND = new FaultKind("garbage", "", _ -> Optional.of(new Garbage()));
    private static final Act LINE = new Act.Send(Bytes.of("This is not HTTP at all\r\n\r\n"));

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
        return Framing.replace(normal, circumstances, new Finish.Close(), _ -> List.of(LINE));
    }
}
