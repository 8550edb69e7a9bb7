package dev.probity.faults.fault;

import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.json.Json.JsonObject;
import dev.probity.monitor.json.Json.JsonString;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /// What sort of fault it is.
    FaultKind kind();

    /// Its parameters, as its kind reads them.
    Map<String, Json> parameters();

    /// As a program has it: its type and its parameters.
    default JsonObject written() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("type", new JsonString(kind().name()));
        members.putAll(parameters());
        return new JsonObject(members);
    }

    /// Whether the work is done before the answer fails, unless the program says otherwise.
    default boolean works() {
        return true;
    }
}
