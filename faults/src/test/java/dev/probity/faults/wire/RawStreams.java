package dev.probity.faults.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// An HTTP/2 client that shows every frame. Of headers it writes only the simplest form and reads none.
public final class RawStreams implements AutoCloseable {
    public static final int DATA = 0;
    public static final int HEADERS = 1;
    public static final int RST_STREAM = 3;
    public static final int GOAWAY = 7;
    private static final int SETTINGS = 4;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    private static final int FRAME_HEAD = 9;
    private static final int READ_TIMEOUT_MILLIS = 30_000;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private int stream = -1;

    public RawStreams(int port) throws IOException {
        socket = new Socket(RawClient.LOOPBACK, port);
        socket.setSoTimeout(READ_TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        out = socket.getOutputStream();
        out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(US_ASCII));
        write(SETTINGS, 0, 0, new byte[0]);
    }

    public record Frame(int type, int flags, int stream, Bytes payload) {
        public String text() {
            return payload.toString();
        }

        public boolean endsStream() {
            return (flags & END_STREAM) != 0;
        }

        /// The four bytes from there on.
        public int number(int from) {
            return ByteBuffer.wrap(payload.toArray()).getInt(from);
        }
    }

    /// @param headers names and values in turn
    /// @return the number of its stream
    public int get(String path, String... headers) throws IOException {
        stream += 2;
        var block = new ByteArrayOutputStream();
        literal(block, ":method", "GET");
        literal(block, ":scheme", "http");
        literal(block, ":path", path);
        literal(block, ":authority", "faults");
        for (int i = 0; i < headers.length; i += 2) {
            literal(block, headers[i], headers[i + 1]);
        }
        write(HEADERS, END_STREAM | END_HEADERS, stream, block.toByteArray());
        return stream;
    }

    /// A header that is neither indexed nor compressed (RFC 7541, section 6.2.2).
    private static void literal(ByteArrayOutputStream block, String name, String value) {
        block.write(0);
        block.write(name.length());
        block.writeBytes(name.getBytes(US_ASCII));
        block.write(value.length());
        block.writeBytes(value.getBytes(US_ASCII));
    }

    /// Takes a request back.
    public void reset(int taken) throws IOException {
        write(RST_STREAM, 0, taken, new byte[] {0, 0, 0, 8});
    }

    private void write(int type, int flags, int on, byte[] payload) throws IOException {
        var frame = ByteBuffer.allocate(FRAME_HEAD + payload.length)
                .put((byte) 0)
                .putShort((short) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(on)
                .put(payload);
        out.write(frame.array());
    }

    /// The next frame but those of no interest here: settings and window updates.
    public Frame read() throws IOException {
        Frame frame = next();
        while (frame.type() != DATA
                && frame.type() != HEADERS
                && frame.type() != RST_STREAM
                && frame.type() != GOAWAY) {
            frame = next();
        }
        return frame;
    }

    private Frame next() throws IOException {
        int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
        int type = in.readUnsignedByte();
        int flags = in.readUnsignedByte();
        int on = in.readInt();
        return new Frame(type, flags, on, Bytes.of(in.readNBytes(length)));
    }

    /// Bytes that are no frame.
    public String readText(int length) throws IOException {
        return new String(in.readNBytes(length), ISO_8859_1);
    }

    /// The frames of one answer, to its end.
    public List<Frame> answer() throws IOException {
        var frames = new ArrayList<Frame>();
        do {
            frames.add(read());
        } while (!frames.getLast().endsStream());
        return frames;
    }

    /// Whether the server has closed its side; waits until it has, or has sent something.
    public boolean atEnd() throws IOException {
        return in.read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
