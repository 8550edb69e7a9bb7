package dev.probity.bench.honesty;

import dev.probity.bench.target.Answer;
import dev.probity.client.transport.Bytes;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Headers;
import dev.probity.client.transport.Link;
import dev.probity.client.transport.Timings;
import dev.probity.client.transport.Transport;
import dev.probity.client.transport.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// What the platform's own sockets would report: write, block, read, and the clock read between. The least error that
/// anything on this machine, under this load, could have.
final class PlainSockets implements Transport {
    private static final String HEAD_END = "\r\n\r\n";

    @Override
    public Exchange send(Call call) {
        InetSocketAddress address = call.address() == null
                ? new InetSocketAddress("127.0.0.1", call.url().origin().port())
                : call.address();
        byte[] request = ("GET " + call.url().path() + " HTTP/1.1\r\nHost: service.test\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        long begin = System.nanoTime();
        try (Socket socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.connect(address);
            long connected = System.nanoTime();
            socket.getOutputStream().write(request);
            long written = System.nanoTime();
            InputStream in = socket.getInputStream();
            in.read();
            long first = System.nanoTime();
            byte[] rest = in.readNBytes(Answer.length(false) - 1);
            long end = System.nanoTime();
            Timings timings = new Timings(
                    0,
                    0,
                    micros(connected - begin),
                    0,
                    micros(written - connected),
                    micros(first - written),
                    micros(end - first));
            String text = new String(rest, StandardCharsets.US_ASCII);
            Bytes body = Bytes.utf8(text.substring(text.indexOf(HEAD_END) + HEAD_END.length()));
            return new Exchange.Reply(200, Version.HTTP_1_1, Headers.NONE, body, body.length(), timings, Link.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long micros(long nanos) {
        return nanos / 1000;
    }

    @Override
    public void close() {}
}
