package dev.probity.faults.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// An HTTP/1.1 and HTTP/2 server on one or several ports, all with one responder.
///
/// A client that closes its connection, or only its own side of it, takes its request back: the exchange is over at
/// once.
/// A few threads serve all connections. They keep the process alive until the server is closed.
public final class WireServer implements AutoCloseable {
    /// For answers that are due, even on a busy machine.
    private static final long LAST_ANSWERS_MILLIS = 2_000;
    private static final long GRACE_MILLIS = 500;
    private static final int BACKLOG = 4_096;

    private final EventLoopGroup loops;
    private final Timers timers = new Timers();
    private final ChannelGroup connections;
    private final Listeners listeners;
    private final List<Integer> ports;

    /// @param name of the threads
    /// @param threads that serve the connections, at least one
    /// @param host the address to listen on: a name or an IP address
    /// @param ports each 0 to 65535; 0 takes any free port
    public record Config(String name, int threads, String host, List<Integer> ports, Transport transport) {
        public Config {
            ports = List.copyOf(ports);
        }
    }

    private WireServer(Config config, Responder responder, Opening opening) {
        Transport transport = config.transport();
        loops = new MultiThreadIoEventLoopGroup(
                config.threads(), new DefaultThreadFactory(config.name()), transport.ioHandler());
        // Stays closed, so that a connection accepted at the last moment is closed too.
        connections = new DefaultChannelGroup("connections", GlobalEventExecutor.INSTANCE, true);
        var bootstrap = new ServerBootstrap()
                .group(loops)
                .channel(transport.listener())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childHandler(new NewConnection(connections, opening, responder, timers));
        try {
            listeners = Listeners.open(bootstrap, config.host(), config.ports());
        } catch (CannotListenException failure) {
            stopLoops();
            throw failure;
        }
        this.ports = listeners.ports();
    }

    /// Listens on every port of the configuration, or on none.
    ///
    /// @throws CannotListenException when one of the ports cannot be had; all others are released
    public static WireServer start(Config config, Responder responder) {
        return start(config, responder, Opening.PLAIN);
    }

    /// The same with something before HTTP.
    ///
    /// @throws CannotListenException when one of the ports cannot be had; all others are released
    public static WireServer start(Config config, Responder responder, Opening opening) {
        return new WireServer(config, responder, opening);
    }

    /// The ports it listens on, in the order of the configuration, with those that were 0 filled in.
    public List<Integer> ports() {
        return ports;
    }

    /// Waits that have begun and are not over.
    public int pending() {
        return timers.pending();
    }

    /// Ends every wait at once; what waits then goes on.
    public void hurry() {
        tell(Signal.HURRY);
    }

    /// Stops listening, ends every wait, lets answers and requests that are under way finish, and closes the
    /// connections. Takes at most a few seconds, and about one where a client does not close.
    @Override
    public void close() {
        if (loops.isShuttingDown()) {
            return;
        }
        listeners.close();
        tell(Signal.STOP);
        connections.newCloseFuture().awaitUninterruptibly(LAST_ANSWERS_MILLIS);
        connections.close().awaitUninterruptibly(GRACE_MILLIS);
        stopLoops();
    }

    private void tell(Signal signal) {
        connections.forEach(connection -> connection.pipeline().fireUserEventTriggered(signal));
    }

    private void stopLoops() {
        loops.shutdownGracefully(0, GRACE_MILLIS, TimeUnit.MILLISECONDS).awaitUninterruptibly(GRACE_MILLIS);
    }
}
