package dev.probity.client.transport.netty;

import dev.probity.client.transport.Call;
import dev.probity.client.transport.ConnectionUse;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Transport;
import dev.probity.client.transport.netty.Connector.Opened;
import dev.probity.client.transport.netty.Pool.Destination;
import dev.probity.client.transport.netty.Pool.Place;
import dev.probity.client.transport.netty.Pool.Shelf;
import io.netty.channel.EventLoop;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The transport on Netty.
public final class NettyTransport implements Transport {
    private static final Released NOT_KEPT = (wire, reusable) -> {};

    private final EventLoops loops;
    private final Lazy<Names> names;
    private final Lazy<Tls> tls;
    private final Connector connector;
    private final Pool pool;
    private final Set<RunningCall> running = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    public NettyTransport(TransportOptions options) {
        this(options, new Pool(options.poolSize(), options.poolWait(), options.poolIdle()));
    }

    NettyTransport(TransportOptions options, Pool pool) {
        this.pool = pool;
        this.loops = EventLoops.start(options.nativeParts(), options.eventLoops());
        this.names = new Lazy<>(() -> new Names(loops, options.nameServers()));
        this.tls = new Lazy<>(() -> new Tls(options.nativeParts(), options.trusted()));
        EventLoop timer = loops.next();
        HandshakeGate gate = new HandshakeGate(
                options.handshakes(),
                options.handshakeLease(),
                System::nanoTime,
                (delay, action) -> timer.schedule(action, delay, TimeUnit.NANOSECONDS));
        this.connector = new Connector(loops, names, tls, gate);
        long sweep = Math.max(1, options.poolIdle().toMillis() / 4);
        timer.scheduleWithFixedDelay(() -> pool.closeIdle(System.nanoTime()), sweep, sweep, TimeUnit.MILLISECONDS);
    }

    @Override
    public Exchange send(Call call) throws InterruptedException {
        if (closed) {
            throw new IllegalStateException("The transport is closed");
        }
        Stopwatch watch = new Stopwatch(System.nanoTime());
        prepareFor(call);
        Waiting caller = new Waiting();
        RunningCall begun = switch (call.connection()) {
            case FRESH -> beginFresh(call, watch, caller);
            case POOLED -> beginPooled(call, watch, caller);
        };
        return caller.forEndOf(begun);
    }

    @Override
    public boolean tryBegin(Call call, Consumer<Exchange> ended) {
        if (closed) {
            throw new IllegalStateException("The transport is closed");
        }
        if (call.connection() != ConnectionUse.FRESH || !isPreparedFor(call)) {
            return false;
        }
        beginFresh(call, new Stopwatch(System.nanoTime()), ended);
        return true;
    }

    /// Makes a few calls to nobody, so that the first real one is not measured with the start of the
    /// machinery. Takes some tens of milliseconds; not needed for correctness.
    public void rehearse() throws InterruptedException {
        Rehearsal.of(this);
    }

    /// Sets up what the call needs on the caller's thread, where it is our own delay and holds up nobody
    /// else.
    private void prepareFor(Call call) {
        if (call.url().origin().secure()) {
            tls.get();
        }
        if (needsLookup(call)) {
            names.get();
        }
    }

    private boolean isPreparedFor(Call call) {
        return (tls.isMade() || !call.url().origin().secure()) && (names.isMade() || !needsLookup(call));
    }

    private static boolean needsLookup(Call call) {
        return call.address() == null && !Names.isLiteral(call.url().origin().host());
    }

    /// A TLS handshake takes a processor for half a millisecond.
    private EventLoop loopOf(Call call) {
        return call.url().origin().secure() ? loops.next() : loops.nextInARow();
    }

    private RunningCall beginFresh(Call call, Stopwatch watch, Consumer<Exchange> ended) {
        RunningCall fresh = newCall(call, loopOf(call), watch, ended);
        begin(fresh, () -> connector.open(fresh, NOT_KEPT, new Carrying(fresh)));
        return fresh;
    }

    private RunningCall beginPooled(Call call, Stopwatch watch, Consumer<Exchange> ended) throws InterruptedException {
        Destination destination = new Destination(call.url().origin(), call.version(), call.address(), call.reach());
        return switch (pool.take(destination, call.limits().whole())) {
            case Place.Taken(var wire, var shelf) -> {
                RunningCall reusing = newCall(call, wire.connection().loop(), watch, ended);
                reusing.onFailure(() -> shelf.by(wire, true));
                begin(reusing, () -> carry(reusing, wire, true));
                yield reusing;
            }
            case Place.Vacant(var shelf) -> {
                RunningCall opening = newCall(call, loopOf(call), watch, ended);
                opening.onFailure(shelf::notOpened);
                begin(opening, () -> connector.open(opening, shelf, new Shelving(opening, shelf)));
                yield opening;
            }
            case Place.Full() -> {
                RunningCall refused = newCall(call, loopOf(call), watch, ended);
                String message = "All connections to " + call.url().origin() + " are in use";
                begin(refused, () -> refused.fail(FailureKind.POOL_FULL, message));
                yield refused;
            }
        };
    }

    /// Sends a call over the wire opened for it.
    private record Carrying(RunningCall call) implements Opened {
        @Override
        public void as(Wire wire) {
            carry(call, wire, false);
        }

        @Override
        public void notAtAll() {}
    }

    /// The same, and the wire goes to the pool.
    private record Shelving(RunningCall call, Shelf shelf) implements Opened {
        @Override
        public void as(Wire wire) {
            shelf.opened(wire);
            carry(call, wire, false);
        }

        @Override
        public void notAtAll() {
            shelf.notOpened();
        }
    }

    private static void carry(RunningCall call, Wire wire, boolean reused) {
        call.uses(wire, reused);
        wire.send(call);
    }

    /// A call that counts among the running ones until it has ended.
    private RunningCall newCall(Call call, EventLoop loop, Stopwatch watch, Consumer<Exchange> ended) {
        RunningCall begun = new RunningCall(call, loop, watch, (over, exchange) -> {
            running.remove(over);
            ended.accept(exchange);
        });
        running.add(begun);
        return begun;
    }

    private void begin(RunningCall call, Runnable beginning) {
        loops.startsOf(call.loop()).add(() -> onLoop(call, beginning));
    }

    private static void onLoop(RunningCall call, Runnable beginning) {
        if (call.isOver()) {
            // Cancelled while it waited for its turn.
            return;
        }
        call.begin();
        try {
            beginning.run();
        } catch (RuntimeException e) {
            call.fail(FailureKind.LOCAL, "Our own failure: " + e);
        }
    }

    @Override
    public void close() {
        closed = true;
        for (RunningCall call : running) {
            call.loop().execute(() -> call.fail(FailureKind.LOCAL, "The transport was closed"));
        }
        pool.close();
        names.ifMade(Names::close);
        loops.close();
    }
}
