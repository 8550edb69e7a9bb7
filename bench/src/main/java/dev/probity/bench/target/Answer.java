package dev.probity.bench.target;

import java.nio.charset.StandardCharsets;

/// What the target answers, always: 200 and a small JSON document.
public final class Answer {
    private static final String BODY = "{\"status\":\"UP\",\"version\":\"1.4.2\",\"checks\":{\"database\":\"UP\"}}";
    private static final byte[] KEEPING = bytes("keep-alive");
    private static final byte[] CLOSING = bytes("close");

    private Answer() {}

    /// @param keepAlive whether the connection stays open afterwards
    /// @return not to be changed
    static byte[] bytes(boolean keepAlive) {
        return keepAlive ? KEEPING : CLOSING;
    }

    /// In bytes, head and body.
    public static int length(boolean keepAlive) {
        return bytes(keepAlive).length;
    }

    private static byte[] bytes(String connection) {
        String head = """
                HTTP/1.1 200 OK
                Content-Type: application/json
                Cache-Control: no-store
                Connection: %s
                Content-Length: %d

                """.formatted(connection, BODY.length());
        return (head.replace("\n", "\r\n") + BODY).getBytes(StandardCharsets.US_ASCII);
    }
}
