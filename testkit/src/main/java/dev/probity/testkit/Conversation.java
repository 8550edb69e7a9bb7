package dev.probity.testkit;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/// One connection of a [RawServer], as its script sees it.
public final class Conversation implements AutoCloseable {
    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?im)^content-length: *([0-9]+)");

    private final Socket socket;
    private final AtomicInteger requests;
    private final CountDownLatch clientLeft = new CountDownLatch(1);

    Conversation(Socket socket, AtomicInteger requests) {
        this.socket = socket;
        this.requests = requests;
    }

    /// Reads one request, header and body.
    ///
    /// @throws EOFException when the client closes before it is complete
    public String readRequest() throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        while (!request.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            request.write(read(in));
        }
        Matcher length = CONTENT_LENGTH.matcher(request.toString(StandardCharsets.ISO_8859_1));
        int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
        for (int i = 0; i < body; i++) {
            request.write(read(in));
        }
        requests.incrementAndGet();
        return request.toString(StandardCharsets.ISO_8859_1);
    }

    /// Reads that many bytes of whatever the client says.
    public void readSome(int count) throws IOException {
        InputStream in = socket.getInputStream();
        for (int i = 0; i < count; i++) {
            read(in);
        }
    }

    /// The TLS session; the handshake is over once something has been read or written.
    public SSLSession tlsSession() {
        return ((SSLSocket) socket).getSession();
    }

    public boolean isClosed() {
        return socket.isClosed();
    }

    private int read(InputStream in) throws IOException {
        int b = in.read();
        if (b < 0) {
            clientLeft.countDown();
            throw new EOFException("The client closed the connection");
        }
        return b;
    }

    /// Sends text, one byte per character.
    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void send(byte[] bytes) throws IOException {
        OutputStream out = socket.getOutputStream();
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            clientLeft.countDown();
            throw e;
        }
    }

    /// A complete response with a length.
    public void respond(int status, String body) throws IOException {
        send("HTTP/1.1 " + status + " X\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /// Sends the text again and again, with pauses, until the client leaves.
    public void drip(String text, long pauseMillis) throws IOException {
        while (!socket.isClosed()) {
            send(text);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pauseMillis));
        }
    }

    /// Says nothing more until the client leaves.
    public void waitForClient() throws IOException {
        InputStream in = socket.getInputStream();
        try {
            while (in.read() >= 0) {
                // What else the client says is of no interest.
            }
        } finally {
            clientLeft.countDown();
        }
    }

    /// Neither reads nor writes until the server is closed.
    public void doNothing() {
        while (!socket.isClosed()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    /// Says that nothing more will come (a FIN), and goes on listening.
    public void finish() throws IOException {
        socket.shutdownOutput();
    }

    /// Ends the connection with a RST instead of a FIN.
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /// Waits until the script has noticed that the client closed the connection.
    public boolean clientLeftWithin(long millis) throws InterruptedException {
        return clientLeft.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
