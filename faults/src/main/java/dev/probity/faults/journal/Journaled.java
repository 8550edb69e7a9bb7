package dev.probity.faults.journal;

import dev.probity.faults.journal.Entry.Times;
import dev.probity.faults.wire.Exchange;
import dev.probity.faults.wire.Over;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Responder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Writes down every request that passes, when it is over.
public final class Journaled implements Responder {
    private final Journal journal;
    private final Oracle oracle;
    private final InstantSource calendar;
    private final LongSupplier clock;
    private final Responder inner;

    /// @param clock monotonic, in nanoseconds; that of [Over]
    public Journaled(Journal journal, Oracle oracle, InstantSource calendar, LongSupplier clock, Responder inner) {
        this.journal = journal;
        this.oracle = oracle;
        this.calendar = calendar;
        this.clock = clock;
        this.inner = inner;
    }

    @Override
    public boolean answersAtOnce(Request request) {
        return inner.answersAtOnce(request);
    }

    @Override
    public void respond(Exchange exchange) {
        Instant arrival = calendar.instant();
        long arrived = clock.getAsLong();
        int attempt = oracle.attempted(exchange.request().key());
        exchange.whenOver(over -> journal.add(entry(exchange, attempt, times(arrival, arrived, over), over)));
        inner.respond(exchange);
    }

    private static Times times(Instant arrival, long arrived, Over over) {
        return new Times(arrival, since(arrived, over.firstByte()), since(arrived, over.lastByte()));
    }

    private static Duration since(long arrived, long at) {
        return Duration.ofNanos(at == 0 ? -1 : at - arrived);
    }

    private static Entry entry(Exchange exchange, int attempt, Times times, Over over) {
        Request request = exchange.request();
        return new Entry(
                exchange.connection(),
                exchange.number(),
                request.method(),
                request.target(),
                request.key(),
                attempt,
                times,
                exchange.notes().fault(),
                over.status(),
                over.bytes(),
                over.how());
    }
}
