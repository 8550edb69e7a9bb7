package dev.probity.faults.fault;

import dev.probity.faults.wire.Finish;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.source.Fields;
import java.util.Map;
import java.util.Optional;

/// `Content-Length` lies: it promises more or less than comes. The connection is closed after the body.
///
/// @param difference added to the true length; negative promises less
public record WrongLength(int difference) implements Fault {
    static final FaultKind KIND = new FaultKind("wrong_length", "difference", WrongLength::read);

    private static Optional<WrongLength> read(Fields fields) {
        int difference = fields.integer("difference", -1_000_000, 1_000_000).orElse(10);
        return Optional.of(new WrongLength(difference));
    }

    @Override
    public FaultKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Json> parameters() {
        return Parameters.number("difference", difference);
    }

    @Override
    public Script apply(Script normal, Circumstances circumstances) {
        return Framing.replace(
                normal,
                circumstances,
                new Finish.Close(),
                answer -> answer.withLength(Math.max(0, answer.body().length() + difference))
                        .sending(answer.body()));
    }
}
