package dev.probity.faults.fault;

import dev.probity.monitor.source.Fields;
import dev.probity.monitor.source.Suggestion;
import java.util.List;
import java.util.Optional;

/// Every fault there is.
public final class FaultKinds {
    private static final List<FaultKind> ALL = List.of(
            StatusAnswer.KIND,
            Latency.KIND,
            SlowBody.KIND,
            Bandwidth.KIND,
            Cut.KIND,
            WrongLength.KIND,
            BadChunk.KIND,
            Garbage.KIND,
            HeaderFlood.KIND,
            EmptyReply.KIND,
            ResetConnection.KIND,
            Silence.KIND,
            CloseOnNext.KIND,
            UnexpectedBody.KIND,
            CompressedGarbage.KIND,
            WrongShape.KIND,
            GoAway.KIND,
            ResetStream.KIND,
            RefusedStream.KIND);

    private FaultKinds() {}

    public static List<FaultKind> all() {
        return ALL;
    }

    public static Optional<FaultKind> named(String name) {
        return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    /// Reads a fault by its `type`; what is wrong becomes a problem.
    public static Optional<Fault> read(Fields fields) {
        List<String> names = ALL.stream().map(FaultKind::name).toList();
        Optional<String> type = fields.requiredText("type", "one of " + String.join(", ", names));
        if (type.isEmpty()) {
            return Optional.empty();
        }
        Optional<FaultKind> kind = named(type.get());
        if (kind.isEmpty()) {
            String hint = Suggestion.phrase(type.get(), names);
            fields.complain(
                    "type",
                    "unknown fault \"" + type.get() + "\""
                            + (hint.isEmpty() ? ", expected one of " + String.join(", ", names) : hint));
            return Optional.empty();
        }
        Optional<? extends Fault> fault = kind.get().reader().apply(fields);
        fields.rejectUnknown();
        return fault.map(Fault.class::cast);
    }
}
