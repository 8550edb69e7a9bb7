package dev.probity.testkit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// A name server on loopback that knows a few names (RFC 1035), and can be silent.
public final class FakeNameServer implements AutoCloseable {
    private static final int TYPE_A = 1;
    private static final int TYPE_AAAA = 28;
    private static final int NXDOMAIN = 3;
    private static final int HEADER = 12;

    private final DatagramSocket socket;
    private final Map<String, List<InetAddress>> names = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile long delayNanos;
    private final AtomicInteger ignored = new AtomicInteger();

    private FakeNameServer(DatagramSocket socket) {
        this.socket = socket;
        Thread.ofVirtual().name("fake-name-server").start(this::serve);
    }

    public static FakeNameServer start() {
        try {
            return new FakeNameServer(new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Gives a name its addresses. Names without any do not exist.
    public FakeNameServer with(String name, InetAddress... addresses) {
        names.put(name, List.of(addresses));
        return this;
    }

    /// From now on leaves so many questions unanswered.
    public FakeNameServer ignoring(int count) {
        ignored.set(count);
        return this;
    }

    /// From now on thinks that long before each answer.
    public FakeNameServer answeringAfter(Duration delay) {
        delayNanos = delay.toNanos();
        return this;
    }

    /// From now on answers nothing.
    public FakeNameServer silent() {
        return ignoring(Integer.MAX_VALUE);
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /// How many questions came.
    public int questions() {
        return questions.get();
    }

    private void serve() {
        byte[] buffer = new byte[1500];
        while (!socket.isClosed()) {
            try {
                DatagramPacket question = new DatagramPacket(buffer, buffer.length);
                socket.receive(question);
                questions.incrementAndGet();
                if (ignored.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    continue;
                }
                LockSupport.parkNanos(delayNanos);
                byte[] answer = answer(Arrays.copyOf(buffer, question.getLength()));
                socket.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            } catch (SocketException _) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private byte[] answer(byte[] question) throws IOException {
        StringBuilder name = new StringBuilder();
        int at = HEADER;
        while (question[at] != 0) {
            name.append(name.isEmpty() ? "" : ".");
            name.append(new String(question, at + 1, question[at], StandardCharsets.US_ASCII));
            at += question[at] + 1;
        }
        int type = question[at + 2];
        int end = at + 5;
        List<InetAddress> all = names.get(name.toString());
        int addressLength = type == TYPE_A ? 4 : type == TYPE_AAAA ? 16 : 0;
        List<InetAddress> fitting = all == null
                ? List.of()
                : all.stream()
                        .filter(address -> address.getAddress().length == addressLength)
                        .toList();

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(question, 0, 2);
        out.writeShort(0x8180 | (all == null ? NXDOMAIN : 0));
        out.writeShort(1);
        out.writeShort(fitting.size());
        out.writeInt(0);
        out.write(question, HEADER, end - HEADER);
        for (InetAddress address : fitting) {
            out.writeShort(0xC000 | HEADER);
            out.writeShort(type);
            out.writeShort(1);
            out.writeInt(60);
            out.writeShort(addressLength);
            out.write(address.getAddress());
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        socket.close();
    }
}
