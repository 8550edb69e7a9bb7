package dev.probity.storage.codec;

import dev.probity.monitor.verdict.ServiceState;
import dev.probity.monitor.verdict.Streak;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/// The state of a service as bytes.
final class StateCodec {
    private StateCodec() {}

    /// @param base a moment near the state's, in milliseconds; the reader must know it
    static void write(ByteWriter out, ServiceState state, long base, ToIntFunction<String> reasons) {
        Streak streak = state.streak();
        out.writeByte((Codes.of(state.status()) << 1) | (state.maintenance() ? 1 : 0));
        out.writeSigned(state.since() - base);
        out.writeNumber(reasons.applyAsInt(state.reason()));
        out.writeNumber(streak.failures());
        out.writeNumber(streak.successes());
        out.writeNumber(streak.unseen());
    }

    static ServiceState read(ByteReader in, long base, IntFunction<String> reasons) {
        int head = in.readByte();
        long since = base + in.readSigned();
        String reason = reasons.apply(Math.toIntExact(in.readNumber()));
        Streak streak = new Streak(count(in), count(in), count(in));
        return new ServiceState(Codes.status(head >> 1), since, reason, streak, (head & 1) == 1);
    }

    private static int count(ByteReader in) {
        return Math.toIntExact(in.readNumber());
    }
}
