package dev.probity.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/// A port whose queue for new connections is full: whoever connects gets neither yes nor no.
public final class BusyListener implements AutoCloseable {
    private static final int MORE_THAN_FIT = 16;

    private final ServerSocket listener;
    private final List<SocketChannel> occupants = new ArrayList<>();

    private BusyListener(InetAddress address, int port) throws IOException {
        listener = new ServerSocket(port, 1, address);
        for (int i = 0; i < MORE_THAN_FIT; i++) {
            SocketChannel occupant = SocketChannel.open();
            occupant.configureBlocking(false);
            occupant.connect(listener.getLocalSocketAddress());
            occupants.add(occupant);
        }
    }

    public static BusyListener start() {
        return startOn(InetAddress.getLoopbackAddress(), 0);
    }

    public static BusyListener startOn(InetAddress address, int port) {
        try {
            return new BusyListener(address, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    public String url() {
        return "http://" + listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort() + "/";
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel occupant : occupants) {
            occupant.close();
        }
        listener.close();
    }
}
