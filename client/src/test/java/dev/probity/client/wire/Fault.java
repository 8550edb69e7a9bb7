package dev.probity.client.wire;

import dev.probity.client.exception.BodyTooLargeException;
import dev.probity.client.exception.ClientErrorException;
import dev.probity.client.exception.ClientException;
import dev.probity.client.exception.ConnectionLostException;
import dev.probity.client.exception.ProtocolException;
import dev.probity.client.exception.RateLimitedException;
import dev.probity.client.exception.ReadTimeoutException;
import dev.probity.client.exception.ServerErrorException;
import dev.probity.client.exception.StatusException;
import dev.probity.testkit.Conversation;
import java.io.IOException;

/// What a server does wrong with a request it has read, and what the client must make of it.
@SuppressWarnings("ImmutableEnumChecker") // The lambdas hold nothing that changes.
enum Fault {
    RESET_BEFORE_A_BYTE(true, ConnectionLostException.class, Conversation::reset),
    CLOSE_BEFORE_A_BYTE(true, ConnectionLostException.class, Conversation::close),
    HALF_CLOSE_BEFORE_A_BYTE(true, ConnectionLostException.class, client -> {
        client.finish();
        client.waitForClient();
    }),
    RESET_WITHIN_THE_HEADER(true, ConnectionLostException.class, client -> {
        client.send("HTTP/1.1 200 OK\r\nContent-Le");
        client.reset();
    }),
    CLOSE_WITHIN_THE_HEADER(true, ConnectionLostException.class, client -> {
        client.send("HTTP/1.1 200 OK\r\nContent-Le");
        client.close();
    }),
    RESET_WITHIN_THE_BODY(true, ConnectionLostException.class, client -> {
        client.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhi");
        client.reset();
    }),
    CLOSE_WITHIN_THE_BODY(true, ConnectionLostException.class, client -> {
        client.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhi");
        client.close();
    }),
    CLOSE_WITHIN_THE_CHUNKS(true, ConnectionLostException.class, client -> {
        client.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n");
        client.close();
    }),
    SILENCE(true, ReadTimeoutException.class, Conversation::waitForClient),
    STALL_WITHIN_THE_HEADER(true, ReadTimeoutException.class, client -> {
        client.send("HTTP/1.1 200 OK\r\nContent-Le");
        client.waitForClient();
    }),
    STALL_WITHIN_THE_BODY(true, ReadTimeoutException.class, client -> {
        client.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhi");
        client.waitForClient();
    }),
    DRIP_FOR_EVER(true, ReadTimeoutException.class, client -> {
        client.send("HTTP/1.1 200 OK\r\n\r\n");
        client.drip("x", 20);
    }),
    GARBAGE(false, ProtocolException.class, client -> client.send("SSH-2.0-OpenSSH_9.2\r\n")),
    NO_NUMBER_FOR_A_STATUS(false, ProtocolException.class, client -> client.send("HTTP/1.1 abc OK\r\n\r\n")),
    NO_NUMBER_FOR_A_CHUNK(
            false,
            ProtocolException.class,
            client -> client.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhi\r\n")),
    HEADER_WITHOUT_END(
            false,
            ProtocolException.class,
            client -> client.send("HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000) + "\r\n\r\n")),
    NOT_THE_GZIP_IT_SAYS(
            false,
            ProtocolException.class,
            client -> client.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nhi")),
    BODY_TOO_LARGE(false, BodyTooLargeException.class, client -> client.respond(200, "x".repeat(2000))),
    REDIRECT(false, StatusException.class, status("302 X\r\nLocation: /elsewhere")),
    BAD_REQUEST(false, ClientErrorException.class, status("400 X")),
    UNAUTHORIZED(false, ClientErrorException.class, status("401 X\r\nWWW-Authenticate: Basic")),
    FORBIDDEN(false, ClientErrorException.class, status("403 X")),
    NOT_FOUND(false, ClientErrorException.class, status("404 X")),
    REQUEST_TIMEOUT(true, ClientErrorException.class, status("408 X\r\nConnection: close")),
    TOO_EARLY(true, ClientErrorException.class, status("425 X")),
    TOO_MANY_REQUESTS(true, RateLimitedException.class, status("429 X")),
    TOO_MANY_REQUESTS_COME_AT_ONCE(true, RateLimitedException.class, status("429 X\r\nRetry-After: 0")),
    TOO_MANY_REQUESTS_COME_TOMORROW(false, RateLimitedException.class, status("429 X\r\nRetry-After: 86400")),
    INTERNAL_ERROR(true, ServerErrorException.class, status("500 X")),
    NOT_IMPLEMENTED(false, ServerErrorException.class, status("501 X")),
    BAD_GATEWAY(true, ServerErrorException.class, status("502 X")),
    UNAVAILABLE(true, ServerErrorException.class, status("503 X")),
    UNAVAILABLE_COME_AT_ONCE(true, ServerErrorException.class, status("503 X\r\nRetry-After: 0")),
    UNAVAILABLE_AND_CLOSED(true, ServerErrorException.class, status("503 X\r\nConnection: close")),
    GATEWAY_TIMEOUT(true, ServerErrorException.class, status("504 X"));

    private final boolean mayPass;
    private final Class<? extends ClientException> type;
    private final Misbehaviour misbehaviour;

    /// @param mayPass whether it is worth another attempt
    Fault(boolean mayPass, Class<? extends ClientException> type, Misbehaviour misbehaviour) {
        this.mayPass = mayPass;
        this.type = type;
        this.misbehaviour = misbehaviour;
    }

    private interface Misbehaviour {
        void on(Conversation client) throws IOException;
    }

    private static Misbehaviour status(String lineAndHeaders) {
        return client -> client.send("HTTP/1.1 " + lineAndHeaders + "\r\nContent-Length: 0\r\n\r\n");
    }

    boolean mayPass() {
        return mayPass;
    }

    Class<? extends ClientException> type() {
        return type;
    }

    boolean isSilent() {
        return type == ReadTimeoutException.class;
    }

    void on(Conversation client) throws IOException {
        misbehaviour.on(client);
    }
}
