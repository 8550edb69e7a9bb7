package dev.probity.faults.fault;

import dev.probity.faults.wire.ErrorCode;
import dev.probity.faults.wire.Finish;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.source.Fields;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The server says that it is leaving (GOAWAY). Over HTTP/1.1, which has no word for it, it closes the connection.
public record GoAway(When when, ErrorCode code) implements Fault {
    static final FaultKind KIND = new FaultKind("goaway", "when", GoAway::read);

    /// Which requests it still answers.
    public enum When {
        /// Not even this one, which it promises not to have worked on.
        BEFORE,
        /// This one, and none after it.
        AFTER
    }

    private static Optional<GoAway> read(Fields fields) {
        return Optional.of(new GoAway(
                fields.choice("when", List.of(When.values())).orElse(When.BEFORE),
                fields.choice("code", List.of(ErrorCode.values())).orElse(ErrorCode.NO_ERROR)));
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
    public boolean works() {
        return when == When.AFTER;
    }

    @Override
    public Script apply(Script normal, Circumstances circumstances) {
        return switch (when) {
            case BEFORE -> Framing.replace(normal, circumstances, new Finish.Abandon(code), _ -> List.of());
            case AFTER -> new Script(normal.acts(), new Finish.GoAway(code));
        };
    }
}
