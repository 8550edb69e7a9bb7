package dev.probity.faults.resilient;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A line to the server that can be hung up between two requests, as servers and what stands before them do.
final class Line implements AutoCloseable {
    private final int serverPort;
    private final ServerSocket listener;
    private final List<Circuit> circuits = new CopyOnWriteArrayList<>();

    /// A connection of a client and the one to the server behind it.
    private record Circuit(Socket client, Socket server, Thread up, Thread down) {}

    Line(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("line").start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                connect(listener.accept());
            }
        } catch (SocketException _) {
            // Closed.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Thread up = Thread.ofVirtual().unstarted(() -> carry(client, server));
        Thread down = Thread.ofVirtual().unstarted(() -> carry(server, client));
        circuits.add(new Circuit(client, server, up, down));
        up.start();
        down.start();
    }

    /// Until either side ends; a side that is reset resets the other.
    private static void carry(Socket from, Socket to) {
        try {
            InputStream bytes = from.getInputStream();
            bytes.transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException _) {
            reset(to);
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // It is closed already.
        }
    }

    /// Hangs up on every client that is still there, and waits until each has done so too.
    void hangUp() throws InterruptedException {
        for (Circuit circuit : circuits) {
            try {
                circuit.client.shutdownOutput();
            } catch (IOException _) {
                // It has gone already.
            }
            circuit.up.join();
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Circuit circuit : circuits) {
            circuit.client.close();
            circuit.server.close();
        }
    }
}
