package dev.probity.health.checks.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.Socket;

/// Speaks as much RESP2, the protocol of Redis, as a check needs: commands of strings, answers that are strings.
///
/// Source: "Redis serialization protocol specification".
final class RespConnection implements AutoCloseable {
    private static final int LONGEST_ANSWER = 1 << 20;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    RespConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /// @return the answer: a simple or bulk string or an integer, as text
    /// @throws RedisErrorException the server answered with an error
    /// @throws IOException it did not answer, or not in this protocol
    String call(String... command) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(("*" + command.length + "\r\n").getBytes(UTF_8));
        for (String part : command) {
            byte[] bytes = part.getBytes(UTF_8);
            request.writeBytes(("$" + bytes.length + "\r\n").getBytes(UTF_8));
            request.writeBytes(bytes);
            request.writeBytes("\r\n".getBytes(UTF_8));
        }
        out.write(request.toByteArray());
        out.flush();
        return answer();
    }

    private String answer() throws IOException {
        String line = line();
        char kind = line.isEmpty() ? ' ' : line.charAt(0);
        return switch (kind) {
            case '+', ':' -> line.substring(1);
            case '-' -> throw new RedisErrorException(line.substring(1));
            case '$' -> bulk(line.substring(1));
            default -> throw new ProtocolException("Expected a Redis answer, got \"" + printable(line) + '"');
        };
    }

    private String bulk(String length) throws IOException {
        int bytes;
        try {
            bytes = Integer.parseInt(length);
        } catch (NumberFormatException e) {
            throw new ProtocolException("Expected the length of a Redis answer, got \"" + printable(length) + '"');
        }
        if (bytes < 0 || bytes > LONGEST_ANSWER) {
            throw new ProtocolException("A Redis answer of " + bytes + " bytes");
        }
        byte[] text = in.readNBytes(bytes);
        if (text.length < bytes || in.readNBytes(2).length < 2) {
            throw closed();
        }
        return new String(text, UTF_8);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw closed();
            }
            if (line.size() >= LONGEST_ANSWER) {
                throw new ProtocolException("A Redis answer without an end");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(UTF_8);
    }

    private static EOFException closed() {
        return new EOFException("The connection was closed within the answer");
    }

    private static String printable(String text) {
        return text.substring(0, Math.min(40, text.length())).replaceAll("\\p{Cntrl}", "?");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
