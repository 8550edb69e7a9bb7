package dev.probity.faults.fault;

import dev.probity.faults.wire.ErrorCode;
import dev.probity.faults.wire.Finish;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The server does not take the request on, and promises not to have worked on it (RST_STREAM with REFUSED_STREAM), so
/// that any client may send it again (RFC 9113, section 8.7). Over HTTP/1.1, which cannot promise that, the connection
/// is reset.
public record RefusedStream() implements Fault {
    static final FaultKind KIND = new FaultKind("refused_stream", "", _ -> Optional.of(new RefusedStream()));

    @Override
    public FaultKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Json> parameters() {
        return Parameters.none();
    }

    @Override
    public boolean works() {
        return false;
    }

    @Override
    public Script apply(Script normal, Circumstances circumstances) {
        return Framing.replace(normal, circumstances, new Finish.ResetStream(ErrorCode.REFUSED_STREAM), _ -> List.of());
    }
}
