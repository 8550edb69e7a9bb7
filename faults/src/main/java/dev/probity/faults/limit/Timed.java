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
/// How long an answer takes is known when it is decided, so no alarm has to be set. A queue before counts; what the
/// server itself takes does not: the longest delay there is, 30 s, is just as long as the standard timeout, and is
/// answered.
public final class Timed implements Responder {
    /// More than the server takes to decide, less than anybody waits for.
    private static final Duration OWN_TIME = Duration.ofMillis(100);

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
        inner.respond(exchange.altered(
                script -> within(Duration.ofNanos(clock.getAsLong() - start), script, exchange.notes())));
    }

    /// @param elapsed since the request came
    Script within(Duration elapsed, Script script, Notes notes) {
        Duration left = timeout.minus(elapsed);
        Duration pauses = script.pauses();
        if (pauses.isZero() || pauses.compareTo(left.plus(OWN_TIME)) <= 0) {
            return script;
        }
        notes.fault("timeout");
        var problem = Response.problem(504, "No answer within " + Durations.words(timeout));
        return Script.answer(problem).after(left.isPositive() ? left : Duration.ZERO);
    }
}
