package dev.probity.client.transport.netty;

import dev.probity.client.transport.Call;
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
        return switch (call.connection()) {
            case FRESH -> {
                RunningCall fresh = new RunningCall(call, loopOf(call), watch);
                yield run(fresh, () -> connector.open(fresh, NOT_KEPT, new Carrying(fresh)));
            }
            case POOLED -> sendPooled(call, watch);
        };
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
        if (call.address() == null && !Names.isLiteral(call.url().origin().host())) {
            names.get();
        }
    }

    /// A TLS handshake takes a processor for half a millisecond.
    private EventLoop loopOf(Call call) {
        return call.url().origin().secure() ? loops.next() : loops.nextInARow();
    }

    private Exchange sendPooled(Call call, Stopwatch watch) throws InterruptedException {
        Destination destination = new Destination(call.url().origin(), call.version(), call.address(), call.reach());
        return switch (pool.take(destination, call.limits().whole())) {
            case Place.Taken(var wire, var shelf) -> {
                RunningCall reusing = new RunningCall(call, wire.connection().loop(), watch);
                reusing.onFailure(() -> shelf.by(wire, true));
                yield run(reusing, () -> carry(reusing, wire, true));
            }
            case Place.Vacant(var shelf) -> {
                RunningCall opening = new RunningCall(call, loopOf(call), watch);
                opening.onFailure(shelf::notOpened);
                yield run(opening, () -> connector.open(opening, shelf, new Shelving(opening, shelf)));
            }
            case Place.Full() -> {
                RunningCall refused = new RunningCall(call, loopOf(call), watch);
                String message = "All connections to " + call.url().origin() + " are in use";
                yield run(refused, () -> refused.fail(FailureKind.POOL_FULL, message));
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

    private Exchange run(RunningCall call, Runnable beginning) throws InterruptedException {
        running.add(call);
        try {
            loops.startsOf(call.loop()).add(() -> begin(call, beginning));
            return call.await();
        } finally {
            running.remove(call);
        }
    }

    private static void begin(RunningCall call, Runnable beginning) {
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
