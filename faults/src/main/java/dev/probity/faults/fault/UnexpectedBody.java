package dev.probity.faults.fault;

import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.source.Fields;
import java.util.Map;
import java.util.Optional;

/// 204 or 304 with a body all the same. Whoever believes the standard takes the body for the next answer.
public record UnexpectedBody(int status) implements Fault {
    static final FaultKind KIND = new FaultKind("unexpected_body", "status", UnexpectedBody::read);
    private static final Bytes BODY = Bytes.of("{\"detail\": \"this should not be here\"}");

    private static Optional<UnexpectedBody> read(Fields fields) {
        int status = fields.integer("status", 204, 304).orElse(204);
        if (status != 204 && status != 304) {
            fields.reject("status", "204 or 304");
            return Optional.empty();
        }
        return Optional.of(new UnexpectedBody(status));
    }

    @Override
    public FaultKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Json> parameters() {
        return Parameters.number("status", status);
    }

    @Override
    public Script apply(Script normal, Circumstances circumstances) {
        return Framing.replace(
                normal,
                circumstances,
                normal.finish(),
                answer -> answer.with(status, answer.headers(), BODY)
                        .withLength(BODY.length())
                        .sending(BODY));
    }
}
