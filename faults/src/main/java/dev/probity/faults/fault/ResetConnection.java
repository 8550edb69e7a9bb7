package dev.probity.faults.fault;

import dev.probity.faults.wire.Act;
import dev.probity.faults.wire.Finish;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.source.Fields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The connection is reset (RST).
public record ResetConnection(When when) implements Fault {
    static final FaultKind KIND = new FaultKind("reset", "when", ResetConnection::read);

    /// So long the bytes before a reset have to arrive.
    private static final Act ARRIVE = new Act.Pause(Duration.ofMillis(50));

    /// How far the answer has come.
    public enum When {
        /// Nothing was sent.
        BEFORE,
        /// The status line and a part of the headers were sent; over HTTP/2, the head.
        HEADERS,
        /// The head and half of the body were sent.
        BODY
    }

    private static Optional<ResetConnection> read(Fields fields) {
        return Optional.of(new ResetConnection(
                fields.choice("when", List.of(When.values())).orElse(When.BEFORE)));
    }

    @Override
    public FaultKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Json> parameters() {
        return Map.of("when", Parameters.word(when));
    }

    @Override
    public Script apply(Script normal, Circumstances circumstances) {
        return Framing.replace(normal, circumstances, new Finish.Reset(), answer -> switch (when) {
            case BEFORE -> List.of();
            case HEADERS -> arrived(answer.partOfHead());
            case BODY -> arrived(answer.sendingHalf());
        });
    }

    /// A reset overtakes what is still under way.
    static List<Act> arrived(List<Act> acts) {
        var all = new ArrayList<>(acts);
        all.add(ARRIVE);
        return all;
    }
}
