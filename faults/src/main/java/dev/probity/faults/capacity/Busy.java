package dev.probity.faults.capacity;

import dev.probity.faults.capacity.Workload.Fate;
import dev.probity.faults.wire.Exchange;
import dev.probity.faults.wire.Finish;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Responder;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Lets requests take as long as a service of limited capacity would. Without a capacity set they pass untouched. Safe
/// for use by several threads.
public final class Busy implements Responder {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);
    private static final Response FULL =
            Response.problem(503, "The service is full").with("retry-after", "1");

    private final LongSupplier clock;
    private final Responder inner;
    private @Nullable Capacity capacity;
    private Workload workload = new Workload(new Capacity(1, Duration.ZERO, 0, Capacity.WhenFull.REJECT));

    /// @param clock monotonic, in nanoseconds
    public Busy(LongSupplier clock, Responder inner) {
        this.clock = clock;
        this.inner = inner;
    }

    /// Begins anew with this capacity and nothing in service.
    public synchronized void set(Capacity wanted) {
        capacity = wanted;
        workload = new Workload(wanted);
    }

    public synchronized void clear() {
        capacity = null;
    }

    public synchronized @Nullable Capacity capacity() {
        return capacity;
    }

    @Override
    public boolean answersAtOnce(Request request) {
        return inner.answersAtOnce(request);
    }

    @Override
    public void respond(Exchange exchange) {
        Capacity limits;
        Fate fate;
        synchronized (this) {
            limits = capacity;
            fate = limits == null ? new Fate.Served(0) : workload.arrive(clock.getAsLong());
        }
        switch (fate) {
            case Fate.Served(var wait) when wait == 0 -> inner.respond(exchange);
            case Fate.Served(var wait) ->
                inner.respond(exchange.altered(script -> script.after(Duration.ofNanos(wait))));
            case Fate.Full() -> turnAway(exchange, limits);
        }
    }

    private static void turnAway(Exchange exchange, @Nullable Capacity limits) {
        exchange.notes().fault("full");
        exchange.play(
                switch (limits == null ? Capacity.WhenFull.REJECT : limits.whenFull()) {
                    case REJECT -> Script.answer(FULL);
                    case RESET -> new Script(List.of(), new Finish.Reset());
                    case SILENCE -> new Script(List.of(), new Finish.Silence(LONGEST_SILENCE));
                });
    }
}
