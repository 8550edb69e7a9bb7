package dev.probity.faults.fault;

import dev.probity.faults.wire.Response.Header;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.source.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// More headers than anybody reads: the answer is right, but for so many kilobytes of them.
public record HeaderFlood(int kilobytes) implements Fault {
    static final FaultKind KIND = new FaultKind("header_flood", "kilobytes", HeaderFlood::read);
    private static final String FILLING = "f".repeat(1_000);

    private static Optional<HeaderFlood> read(Fields fields) {
        return Optional.of(
                new HeaderFlood(fields.integer("kilobytes", 1, 10_000).orElse(1_000)));
    }

    @Override
    public FaultKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Json> parameters() {
        return Parameters.number("kilobytes", kilobytes);
    }

    @Override
    public Script apply(Script normal, Circumstances circumstances) {
        return Framing.replace(
                normal,
                circumstances,
                normal.finish(),
                answer -> flooded(answer).sending(answer.body()));
    }

    private Framing flooded(Framing answer) {
        List<Header> headers = new ArrayList<>(answer.headers());
        for (int i = 0; i < kilobytes; i++) {
            headers.add(new Header("x-flood-" + i, FILLING));
        }
        return answer.with(answer.status(), headers, answer.body());
    }
}
