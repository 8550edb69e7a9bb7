package dev.probity.faults.limit;

import dev.probity.faults.wire.Exchange;
import dev.probity.faults.wire.Notes;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Responder;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.source.Durations;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Gives up on an answer that would take too long: the client gets 504 when the time is up.
///
/// How long an answer takes is known when it is decided, so no alarm has to be set.
public final class Timed implements Responder {
    private final Duration timeout;
    private final LongSupplier clock;
    private final Responder inner;

    /// @param clock monotonic, in nanoseconds
    public Timed(Duration timeout, LongSupplier clock, Responder inner) {
        this.timeout = timeout;
        this.clock = clock;
        this.inner = inner;
    }

    @Override
    public boolean answersAtOnce(Request request) {
        return inner.answersAtOnce(request);
    }

    @Override
    public void respond(Exchange exchange) {
        long start = clock.getAsLong();
        inner.respond(exchange.altered(script -> within(start, script, exchange.notes())));
    }

    private Script within(long start, Script script, Notes notes) {
        Duration left = timeout.minusNanos(clock.getAsLong() - start);
        Duration pauses = script.pauses();
        if (pauses.isZero() || pauses.compareTo(left) < 0) {
            return script;
        }
        notes.fault("timeout");
        var problem = Response.problem(504, "No answer within " + Durations.words(timeout));
        return Script.answer(problem).after(left.isPositive() ? left : Duration.ZERO);
    }
}
