package dev.probity.faults.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A client that sends exactly the bytes it is told to.
public final class RawClient implements AutoCloseable {
    public static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final int READ_TIMEOUT_MILLIS = 30_000;

    private final Socket socket;
    private final InputStream in;

    public RawClient(int port) throws IOException {
        socket = new Socket(LOOPBACK, port);
        socket.setSoTimeout(READ_TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    public record Response(String protocol, int status, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    public RawClient send(String text) throws IOException {
        return send(text.getBytes(ISO_8859_1));
    }

    public RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    public RawClient get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: simulator\r\n\r\n");
    }

    public Response read() throws IOException {
        Response head = readHead();
        int length = Integer.parseInt(head.header("content-length"));
        return new Response(
                head.protocol(), head.status(), head.headers(), new String(in.readNBytes(length), ISO_8859_1));
    }

    /// Of an answer to HEAD, or of one before the final one.
    public Response readHead() throws IOException {
        String[] statusLine = readLine().split(" ", 3);
        var headers = new TreeMap<String, String>();
        for (String line = readLine(); !line.isEmpty(); line = readLine()) {
            String[] header = line.split(": ", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
        }
        return new Response(statusLine[0], Integer.parseInt(statusLine[1]), headers, "");
    }

    /// Whether the server has closed its side; waits until it has, or has sent something.
    public boolean atEnd() throws IOException {
        return in.read() < 0;
    }

    private String readLine() throws IOException {
        var line = new StringBuilder();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            line.append((char) next);
            next = in.read();
        }
        if (next < 0) {
            throw new IOException("The server closed after '" + line + "'");
        }
        return line.toString().stripTrailing();
    }

    public void closeWithReset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /// In the middle of whatever was going on.
    public void leave() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
