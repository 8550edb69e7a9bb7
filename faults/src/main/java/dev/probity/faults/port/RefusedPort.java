package dev.probity.faults.port;

import dev.probity.faults.wire.CannotListenException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;

/// A port that is taken but not listened on, so that every connection to it is refused.
public final class RefusedPort implements AutoCloseable {
    private final SocketChannel taken;
    private final int port;

    private RefusedPort(SocketChannel taken, int port) {
        this.taken = taken;
        this.port = port;
    }

    /// @param port 0 takes any free one
    /// @throws CannotListenException when the port cannot be had
    public static RefusedPort take(String host, int port) {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.bind(new InetSocketAddress(host, port));
            return new RefusedPort(channel, channel.socket().getLocalPort());
        } catch (IOException e) {
            throw new CannotListenException(host, port, e);
        }
    }

    public int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        taken.close();
    }
}
