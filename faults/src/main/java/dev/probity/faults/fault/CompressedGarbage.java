package dev.probity.faults.fault;

import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import java.util.Map;
import java.util.Optional;

/// A body that says it is compressed and is not.
public record CompressedGarbage() implements Fault {
    static final FaultKind KIND = new FaultKind("compressed_garbage", "", _ -> Optional.of(new CompressedGarbage()));
    private static final Bytes BODY = Bytes.of("this was never compressed");

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
        return normal.withAnswers(
                answer -> new Response(answer.status(), answer.headers(), BODY).with("content-encoding", "gzip"));
    }
}
