package dev.probity.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/// A port of this machine at which nothing listens, on any of its addresses. It is taken all the while, so that nobody
/// else begins to listen there in the middle of a test.
public final class RefusingPort implements AutoCloseable {
    private final Socket holder = new Socket();

    private RefusingPort() throws IOException {
        holder.bind(new InetSocketAddress(0));
    }

    public static RefusingPort take() {
        try {
            return new RefusingPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return holder.getLocalPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    @Override
    public void close() {
        try {
            holder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
