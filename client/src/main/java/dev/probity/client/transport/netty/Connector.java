package dev.probity.client.transport.netty;

import dev.probity.client.transport.Call;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Origin;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Version;
import dev.probity.client.transport.netty.HandshakeGate.Ticket;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Opens a connection for a call: find the address, connect, secure, choose the protocol. Each step ends the
/// phase before it and begins its own; whatever goes wrong ends the call.
final class Connector {
    private final EventLoops loops;
    private final Supplier<Names> names;
    private final Supplier<Tls> tls;
    private final HandshakeGate gate;

    Connector(EventLoops loops, Supplier<Names> names, Supplier<Tls> tls, HandshakeGate gate) {
        this.loops = loops;
        this.names = names;
        this.tls = tls;
        this.gate = gate;
    }

    /// What becomes of an opening. Exactly one of the two is called.
    interface Opened {
        void as(Wire wire);

        /// The call ended before there was a wire.
        void notAtAll();
    }

    /// Opens a wire for a call.
    ///
    /// @param released what the wire tells when it is free
    void open(RunningCall call, Released released, Opened opened) {
        new Opening(call, released, opened).findAddresses();
    }

    /// One connection being opened. While it has no protocol yet, it listens for its end.
    private final class Opening extends ChannelInboundHandlerAdapter implements ConnectRace.Finish {
        private final RunningCall running;
        private final Call call;
        private final Origin origin;
        private final Released released;
        private final Opened opened;

        Opening(RunningCall running, Released released, Opened opened) {
            this.running = running;
            this.call = running.call();
            this.origin = call.url().origin();
            this.released = released;
            this.opened = opened;
        }

        private void onFailure(Runnable release) {
            running.onFailure(() -> {
                release.run();
                opened.notAtAll();
            });
        }

        void findAddresses() {
            if (call.address() != null) {
                connect(List.of(call.address()));
            } else if (Names.isLiteral(origin.host())) {
                connect(List.of(new InetSocketAddress(Names.literal(origin.host()), origin.port())));
            } else {
                lookUp();
            }
        }

        private void lookUp() {
            running.enter(Phase.DNS);
            Future<List<InetAddress>> answer = names.get().lookUp(origin.host(), running.loop());
            onFailure(() -> answer.cancel(false));
            answer.addListener((Future<List<InetAddress>> found) -> {
                if (found.isSuccess()) {
                    connect(found.getNow().stream()
                            .map(address -> new InetSocketAddress(address, origin.port()))
                            .toList());
                } else {
                    running.fail(found.cause());
                }
            });
        }

        private void connect(List<InetSocketAddress> found) {
            List<InetSocketAddress> addresses = found.stream()
                    .filter(address -> call.reach().allows(address.getAddress()))
                    .toList();
            if (addresses.isEmpty() && !found.isEmpty()) {
                running.fail(
                        FailureKind.BLOCKED,
                        "We may not connect to " + Addresses.text(found.getFirst())
                                + (found.size() == 1 ? "" : " and the other addresses") + " of " + origin.host());
            } else if (!running.isOver()) {
                ConnectRace race = new ConnectRace(loops, running.loop(), addresses, this);
                onFailure(race::cancel);
                running.enter(Phase.CONNECT);
                race.start();
            }
        }

        @Override
        public void trying(InetSocketAddress address) {
            running.contacts(address);
        }

        @Override
        public void failed(Throwable cause) {
            running.fail(cause);
        }

        @Override
        public void connected(Channel channel, InetSocketAddress address) {
            running.contacts(address);
            onFailure(channel::close);
            if (origin.secure()) {
                waitForHandshakeSlot(channel, address);
            } else {
                speak(new Connection(channel, address, null));
            }
        }

        private void waitForHandshakeSlot(Channel channel, InetSocketAddress address) {
            channel.pipeline().addLast(this);
            running.enter(Phase.QUEUE);
            Slot slot = new Slot();
            slot.ticket = gate.enter(running.loop(), () -> secure(channel, address, slot));
            channel.closeFuture().addListener(closed -> slot.leave());
        }

        private void secure(Channel channel, InetSocketAddress address, Slot slot) {
            if (running.isOver()) {
                return;
            }
            running.enter(Phase.TLS);
            SslHandler handler = tls.get().newHandler(channel, origin, call.version());
            handler.handshakeFuture().addListener(handshake -> {
                slot.leave();
                if (handshake.isSuccess()) {
                    channel.pipeline().remove(this);
                    agreeOnProtocol(channel, address, handler);
                } else {
                    running.fail(handshake.cause());
                }
            });
            channel.pipeline().addFirst(handler);
            channel.config().setAutoRead(true);
        }

        private void agreeOnProtocol(Channel channel, InetSocketAddress address, SslHandler handler) {
            String agreed = handler.applicationProtocol();
            if (call.version() == Version.HTTP_2 && !ApplicationProtocolNames.HTTP_2.equals(agreed)) {
                running.fail(
                        FailureKind.PROTOCOL,
                        "Expected HTTP/2 from " + running.addressText() + ", which offers HTTP/1.1 only");
            } else {
                speak(new Connection(channel, address, Tls.sessionOf(handler)));
            }
        }

        private void speak(Connection connection) {
            if (running.isOver()) {
                connection.close();
                return;
            }
            // From here on the wire answers for the connection.
            running.onFailure(() -> {});
            opened.as(
                    switch (call.version()) {
                        case HTTP_1_1 -> Http1Wire.on(connection, released);
                        case HTTP_2 -> Http2Wire.on(connection, released);
                    });
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (!running.isOver()) {
                running.fail(FailureKind.RESET, Failures.closed(running));
            }
        }

        /// The handshake's own future tells what went wrong with it; here it would be told a second time.
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            running.fail(cause);
        }
    }

    /// A place in the gate, which the action behind the gate has to give back.
    private static final class Slot {
        private @Nullable Ticket ticket;

        void leave() {
            if (ticket != null) {
                ticket.leave();
                ticket = null;
            }
        }
    }
}
