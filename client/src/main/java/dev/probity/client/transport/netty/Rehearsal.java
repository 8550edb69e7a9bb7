package dev.probity.client.transport.netty;

import dev.probity.client.transport.Call;
import dev.probity.client.transport.ConnectionUse;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Limits;
import dev.probity.client.transport.Transport;
import dev.probity.client.transport.Url;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Makes calls to a server of its own until they are fast.
///
/// The first call of a process loads classes, links native code and runs interpreted: a hundred milliseconds
/// that would be measured as somebody's response time. It is better spent on nobody's.
final class Rehearsal {
    /// What a call over loopback takes when nothing is new any more, generously.
    private static final Duration FAST = Duration.ofMillis(1);

    private static final int FAST_IN_A_ROW = 3;
    private static final int MOST_CALLS = 50;
    private static final byte[] ANSWER = """
            HTTP/1.1 200 OK\r
            Content-Type: application/json\r
            Content-Length: 15\r
            \r
            {"status":"ok"}""".getBytes(StandardCharsets.US_ASCII);

    private Rehearsal() {}

    /// Returns when calls are fast, or when enough have been made.
    static void of(Transport transport) throws InterruptedException {
        try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().name("rehearsal").start(() -> serve(listener));
            Call call = Call.get(Url.parse("http://" + listener.getInetAddress().getHostAddress() + ":"
                            + listener.getLocalPort() + "/"))
                    .withLimits(Limits.total(Duration.ofSeconds(1)))
                    .over(ConnectionUse.FRESH);
            int fast = 0;
            for (int i = 0; i < MOST_CALLS && fast < FAST_IN_A_ROW; i++) {
                Exchange exchange = transport.send(call);
                fast = exchange.timings().total().compareTo(FAST) < 0 ? fast + 1 : 0;
            }
        } catch (IOException e) {
            // A machine without loopback has no rehearsal; the performance takes place all the same.
        }
    }

    private static void serve(ServerSocket listener) {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                InputStream in = socket.getInputStream();
                if (in.read(new byte[4096]) > 0) {
                    socket.getOutputStream().write(ANSWER);
                }
            } catch (IOException e) {
                // Closed, or a client that left: the loop's condition decides.
            }
        }
    }
}
