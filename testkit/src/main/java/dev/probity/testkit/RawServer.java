package dev.probity.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/// A server on a free loopback port that says to each connection exactly what a script says, byte by byte, and
/// counts what it hears. For what no proper server would do.
public final class RawServer implements AutoCloseable {
    private final ServerSocket listener;
    private final Script script;
    private final List<Conversation> conversations = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final LinkedBlockingQueue<Throwable> scriptFailures = new LinkedBlockingQueue<>();

    /// What to do with one connection. The connection is closed when the script ends.
    @FunctionalInterface
    public interface Script {
        void play(Conversation conversation) throws IOException;
    }

    private RawServer(ServerSocket listener, Script script) {
        this.listener = listener;
        this.script = script;
        Thread.ofVirtual().name("raw-server").start(this::accept);
    }

    /// Listens on 127.0.0.1.
    public static RawServer start(Script script) {
        return start(ServerSocketFactory.getDefault(), InetAddress.getLoopbackAddress(), script);
    }

    /// Listens on an address of this machine, such as `::1`.
    public static RawServer startOn(InetAddress address, Script script) {
        return start(ServerSocketFactory.getDefault(), address, script);
    }

    /// Listens on 127.0.0.1 and speaks TLS; the handshake is made when the script first reads or writes.
    public static RawServer startTls(SSLContext context, Script script) {
        return start(context.getServerSocketFactory(), InetAddress.getLoopbackAddress(), script);
    }

    private static RawServer start(ServerSocketFactory sockets, InetAddress address, Script script) {
        try {
            ServerSocket listener = sockets.createServerSocket();
            listener.bind(new InetSocketAddress(address, 0), 4096);
            return new RawServer(listener, script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Conversation conversation = new Conversation(socket, requests);
                conversations.add(conversation);
                Thread.ofVirtual().name("raw-conversation").start(() -> play(conversation));
            } catch (SocketException _) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void play(Conversation conversation) {
        try (conversation) {
            script.play(conversation);
        } catch (IOException _) {
            // The other side went away, or the server was closed. Tests look at what the client saw.
        } catch (RuntimeException | Error e) {
            scriptFailures.add(e);
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(listener.getInetAddress(), port());
    }

    /// `http://127.0.0.1:port` and the path.
    public String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /// `https://localhost:port` and the path.
    public String tlsUrl(String path) {
        return "https://localhost:" + port() + path;
    }

    /// How many requests have been read, over all connections.
    public int requests() {
        return requests.get();
    }

    /// How many connections have been accepted.
    public int connections() {
        return conversations.size();
    }

    public Conversation conversation(int index) {
        return conversations.get(index);
    }

    /// Closes the listener and every connection.
    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        conversations.forEach(Conversation::close);
        Throwable failure = scriptFailures.poll();
        if (failure != null) {
            throw new AssertionError("A script failed", failure);
        }
    }
}
