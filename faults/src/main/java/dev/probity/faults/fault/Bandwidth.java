package dev.probity.faults.fault;

import dev.probity.faults.wire.Act;
import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json;
import dev.probity.monitor.source.Fields;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything, the head too, comes over a narrow line. A head of HTTP/2 comes in one piece, after the time its text
/// would take.
public record Bandwidth(int bytesPerSecond) implements Fault {
    static final FaultKind KIND = new FaultKind("bandwidth", "bytes_per_second", Bandwidth::read);
    private static final int PARTS_PER_SECOND = 10;

    private static Optional<Bandwidth> read(Fields fields) {
        if (!fields.has("bytesPerSecond")) {
            fields.rejectAll("\"bytes_per_second\" is missing, expected a whole number");
        }
        return fields.integer("bytesPerSecond", 1, Integer.MAX_VALUE).map(Bandwidth::new);
    }

    @Override
    public FaultKind kind() {
        return KIND;
    }

    @Override
    public Map<String, Json> parameters() {
        return Parameters.number("bytes_per_second", bytesPerSecond);
    }

    @Override
    public Script apply(Script normal, Circumstances circumstances) {
        int part = Math.max(1, bytesPerSecond / PARTS_PER_SECOND);
        Duration interval = Duration.ofSeconds(1).multipliedBy(part).dividedBy(bytesPerSecond);
        return Framing.replace(normal, circumstances, normal.finish(), answer -> switch (answer.protocol()) {
            case HTTP_1 -> List.of(Paced.drip(answer.whole(), part, interval));
            case HTTP_2 ->
                List.of(
                        new Act.Pause(lineTime(answer.head())),
                        answer.headAct(),
                        Paced.drip(answer.body(), part, interval));
        });
    }

    private Duration lineTime(Bytes bytes) {
        Duration time = Duration.ofSeconds(bytes.length()).dividedBy(bytesPerSecond);
        return time.compareTo(LONGEST) > 0 ? LONGEST : time;
    }
}
