package dev.probity.faults.fault;

import dev.probity.faults.fault.ResetConnection.When;
import dev.probity.faults.wire.ErrorCode;
import dev.probity.faults.wire.Finish;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.source.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The stream of the request is reset (RST_STREAM), and the others of its connection go on. Over HTTP/1.1, where a
/// connection is one stream, it is reset itself.
public record ResetStream(When when, ErrorCode code) implements Fault {
    static final FaultKind KIND = new FaultKind("rst_stream", "when", ResetStream::read);

    private static Optional<ResetStream> read(Fields fields) {
        return Optional.of(new ResetStream(
                fields.choice("when", List.of(When.values())).orElse(When.BEFORE),
                fields.choice("code", List.of(ErrorCode.values())).orElse(ErrorCode.INTERNAL_ERROR)));
    }

    @Override
    public FaultKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Json> parameters() {
        Map<String, Json> parameters = new LinkedHashMap<>();
        parameters.put("when", Parameters.word(when));
        parameters.put("code", Parameters.word(code));
        return parameters;
    }

    @Override
    public Script apply(Script normal, Circumstances circumstances) {
        return Framing.replace(normal, circumstances, new Finish.ResetStream(code), answer -> switch (when) {
            case BEFORE -> List.of();
            case HEADERS -> ResetConnection.arrived(answer.partOfHead());
            case BODY -> ResetConnection.arrived(answer.sendingHalf());
        });
    }
}
