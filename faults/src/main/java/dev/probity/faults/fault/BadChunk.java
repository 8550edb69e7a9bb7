package dev.probity.faults.fault;

import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.Finish;
import dev.probity.faults.wire.Response.Header;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import java.util.Map;
import java.util.Optional;

/// A chunked body whose second chunk has no length but garbage. HTTP/2 has no chunks and forbids the header that
/// announces them, so there it is an answer that must not be.
public record BadChunk() implements Fault {
    static final FaultKind KIND = new FaultKind("bad_chunk", "", _ -> Optional.of(new BadChunk()));
    private static final Header CHUNKED = new Header("transfer-encoding", "chunked");

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
        return Framing.replace(
                normal,
                circumstances,
                new Finish.Close(),
                answer -> answer.framedBy(CHUNKED).sending(chunk(answer.body()).plus(Bytes.of("no length\r\n"))));
    }

    private static Bytes chunk(Bytes content) {
        return content.isEmpty()
                ? Bytes.NONE
                : Bytes.of(Integer.toHexString(content.length()) + "\r\n")
                        .plus(content)
                        .plus(Bytes.of("\r\n"));
    }
}
