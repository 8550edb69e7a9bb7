package dev.probity.faults.fault;

import dev.probity.faults.wire.Finish;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.source.Fields;
import java.util.Map;
import java.util.Optional;

/// The connection is closed (FIN) when so many bytes of the body have been sent.
public record Cut(int after) implements Fault {
    static final FaultKind KIND = new FaultKind("cut", "after", Cut::read);

    private static Optional<Cut> read(Fields fields) {
        return Optional.of(new Cut(fields.integer("after", 0, Integer.MAX_VALUE).orElse(1)));
    }

    @Override
    public FaultKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Json> parameters() {
        return Parameters.number("after", after);
    }

    @Override
    public Script apply(Script normal, Circumstances circumstances) {
        return Framing.replace(
                normal,
                circumstances,
                new Finish.Close(),
                answer -> answer.sending(answer.body().slice(0, after)));
    }
}
