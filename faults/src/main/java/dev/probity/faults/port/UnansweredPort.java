package dev.probity.faults.port;

import dev.probity.faults.wire.CannotListenException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/// A port whose queue for new connections is full: whoever connects gets neither yes nor no.
///
/// Nobody accepts, and connections of our own fill the queue. The system decides how many it takes, so there are more
/// than can fit; those that do not fit go on trying like any other.
public final class UnansweredPort implements AutoCloseable {
    private static final int MORE_THAN_FIT = 16;

    private final ServerSocket listener;
    private final List<SocketChannel> occupants;

    private UnansweredPort(ServerSocket listener, List<SocketChannel> occupants) {
        this.listener = listener;
        this.occupants = occupants;
    }

    /// @param port 0 takes any free one
    /// @throws CannotListenException when the port cannot be had
    public static UnansweredPort open(String host, int port) {
        try {
            var listener = new ServerSocket(port, 1, InetAddress.getByName(host));
            return new UnansweredPort(listener, occupy(listener));
        } catch (IOException e) {
            throw new CannotListenException(host, port, e);
        }
    }

    private static List<SocketChannel> occupy(ServerSocket listener) throws IOException {
        InetAddress address = listener.getInetAddress();
        var target = new InetSocketAddress(
                address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address, listener.getLocalPort());
        List<SocketChannel> occupants = new ArrayList<>();
        for (int i = 0; i < MORE_THAN_FIT; i++) {
            SocketChannel occupant = SocketChannel.open();
            occupant.configureBlocking(false);
            occupant.connect(target);
            occupants.add(occupant);
        }
        return occupants;
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel occupant : occupants) {
            occupant.close();
        }
        listener.close();
    }
}
