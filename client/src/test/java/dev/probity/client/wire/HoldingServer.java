package dev.probity.client.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A server that answers nobody until so many have asked and it is told to. A process of its own, for the sockets
/// of both sides together would be more than many machines allow one process.
final class HoldingServer implements AutoCloseable {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nwell".getBytes(StandardCharsets.US_ASCII);

    private final Process process;
    private final BufferedReader says;
    private final int port;

    private HoldingServer(Process process) throws IOException {
        this.process = process;
        this.says = process.inputReader(StandardCharsets.US_ASCII);
        this.port = Integer.parseInt(says.readLine());
    }

    static HoldingServer of(int requests) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        Path.of("target", "test-classes").toString(),
                        HoldingServer.class.getName(),
                        Integer.toString(requests))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new HoldingServer(process);
    }

    String url() {
        return "http://127.0.0.1:" + port + "/";
    }

    /// Waits until all have asked.
    void awaitAll() throws IOException {
        if (!"all".equals(says.readLine())) {
            throw new IOException("The server has ended");
        }
    }

    /// Lets all answers go.
    void answer() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /// The process itself. It ends with its input.
    @SuppressWarnings("SystemOut") // This is how it speaks to the test.
    public static void main(String[] args) throws Exception {
        CountDownLatch missing = new CountDownLatch(Integer.parseInt(args[0]));
        CountDownLatch go = new CountDownLatch(1);
        try (ServerSocket listener = new ServerSocket(0, 10_000, InetAddress.getLoopbackAddress())) {
            System.out.println(listener.getLocalPort());
            Thread.ofPlatform().daemon().start(() -> acceptAll(listener, missing, go));
            missing.await();
            System.out.println("all");
            if (System.in.read() >= 0) {
                go.countDown();
                System.in.read();
            }
        }
    }

    private static void acceptAll(ServerSocket listener, CountDownLatch missing, CountDownLatch go) {
        try {
            while (true) {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> converse(client, missing, go));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void converse(Socket client, CountDownLatch missing, CountDownLatch go) {
        try (client) {
            readRequest(client.getInputStream());
            missing.countDown();
            go.await();
            client.getOutputStream().write(ANSWER);
            client.getInputStream().read();
        } catch (IOException e) {
            // The client went away; the test sees why.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        int last = 0;
        while (last != 0x0d0a0d0a) {
            last = last << 8 | in.read();
        }
    }
}
