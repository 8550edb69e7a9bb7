package dev.probity.faults.fault;

import dev.probity.faults.wire.Script;
import java.time.Duration;

/// Something that goes wrong with an answer.
public sealed interface Fault
        permits BadChunk,
                Bandwidth,
                CloseOnNext,
                CompressedGarbage,
                Cut,
                EmptyReply,
                Garbage,
                GoAway,
                HeaderFlood,
                Latency,
                RefusedStream,
                ResetConnection,
                ResetStream,
                Silence,
                SlowBody,
                StatusAnswer,
                UnexpectedBody,
                WrongLength,
                WrongShape {
    /// No single fault takes longer, whatever it is told.
    Duration LONGEST = Duration.ofMinutes(10);

    /// @param normal what the client would get
    /// @return what it gets
    Script apply(Script normal, Circumstances circumstances);

    /// Whether the work is done before the answer fails, unless the program says otherwise.
    default boolean works() {
        return true;
    }
}
