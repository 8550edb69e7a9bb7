package dev.probity.faults.resilient;

import dev.probity.client.exception.BodyTooLargeException;
import dev.probity.client.exception.ClientErrorException;
import dev.probity.client.exception.ClientException;
import dev.probity.client.exception.ConnectionLostException;
import dev.probity.client.exception.InvalidResponseException;
import dev.probity.client.exception.ProtocolException;
import dev.probity.client.exception.RateLimitedException;
import dev.probity.client.exception.ReadTimeoutException;
import dev.probity.client.exception.ServerErrorException;

/// What the fault server does with every attempt of a call, as its header `X-Fault` has it, and what the client
/// must make of that. Beside what goes wrong the answer is 200 with a JSON document.
enum WireFault {
    BAD_REQUEST("status=400", Worth.ONE_ATTEMPT, ClientErrorException.class),
    UNAUTHORIZED("status=401", Worth.ONE_ATTEMPT, ClientErrorException.class),
    FORBIDDEN("status=403", Worth.ONE_ATTEMPT, ClientErrorException.class),
    NOT_FOUND("status=404", Worth.ONE_ATTEMPT, ClientErrorException.class),
    REQUEST_TIMEOUT("status=408", Worth.ANOTHER, ClientErrorException.class),
    TOO_EARLY("status=425", Worth.ANOTHER, ClientErrorException.class),
    TOO_MANY_REQUESTS("status=429", Worth.ANOTHER, RateLimitedException.class),
    TOO_MANY_REQUESTS_COME_AT_ONCE("status=429; retry_after=0", Worth.ANOTHER, RateLimitedException.class),
    TOO_MANY_REQUESTS_COME_LATER("status=429; retry_after=1h", Worth.WAITING_TOO_LONG, RateLimitedException.class),
    TOO_MANY_REQUESTS_COME_LATER_THAN_THAT(
            "status=429; retry_after=1h; retry_after_as_date", Worth.WAITING_TOO_LONG, RateLimitedException.class),
    INTERNAL_ERROR("status=500", Worth.ANOTHER, ServerErrorException.class),
    NOT_IMPLEMENTED("status=501", Worth.ONE_ATTEMPT, ServerErrorException.class),
    BAD_GATEWAY("status=502", Worth.ANOTHER, ServerErrorException.class),
    UNAVAILABLE("status=503", Worth.ANOTHER, ServerErrorException.class),
    UNAVAILABLE_COME_AT_ONCE("status=503; retry_after=0", Worth.ANOTHER, ServerErrorException.class),
    GATEWAY_TIMEOUT("status=504", Worth.ANOTHER, ServerErrorException.class),
    LATE("status=200 + latency=1m", Worth.ANOTHER, ReadTimeoutException.class),
    SLOW_BODY("status=200 + slow_body=1s", Worth.ANOTHER, ReadTimeoutException.class),
    NARROW_LINE("status=200 + bandwidth=10", Worth.ANOTHER, ReadTimeoutException.class),
    SILENCE("status=200 + silence=1m", Worth.ANOTHER, ReadTimeoutException.class),
    CUT("status=200 + cut=5", Worth.ANOTHER, ConnectionLostException.class),
    TOO_LONG_A_LENGTH("status=200 + wrong_length=10", Worth.ANOTHER, ConnectionLostException.class),
    EMPTY("status=200 + empty", Worth.ANOTHER, ConnectionLostException.class),
    RESET("status=200 + reset", Worth.ANOTHER, ConnectionLostException.class),
    RESET_WITHIN_THE_HEAD("status=200 + reset=headers", Worth.ANOTHER, ConnectionLostException.class),
    RESET_WITHIN_THE_BODY("status=200 + reset=body", Worth.ANOTHER, ConnectionLostException.class),
    // What HTTP/2 has words for; over HTTP/1.1, which the client speaks, the connection ends.
    GOING_AWAY("status=200 + goaway", Worth.ANOTHER, ConnectionLostException.class),
    STREAM_RESET("status=200 + rst_stream", Worth.ANOTHER, ConnectionLostException.class),
    STREAM_REFUSED("status=200 + refused_stream", Worth.ANOTHER, ConnectionLostException.class),
    BAD_CHUNK("status=200 + bad_chunk", Worth.ONE_ATTEMPT, ProtocolException.class),
    GARBAGE("status=200 + garbage", Worth.ONE_ATTEMPT, ProtocolException.class),
    HEADER_FLOOD("status=200 + header_flood=100", Worth.ONE_ATTEMPT, ProtocolException.class),
    NOT_THE_GZIP_IT_SAYS("status=200 + compressed_garbage", Worth.ONE_ATTEMPT, ProtocolException.class),
    LARGE_BODY("status=200; body=" + "x".repeat(2000), Worth.ONE_ATTEMPT, BodyTooLargeException.class),
    TOO_SHORT_A_LENGTH("status=200 + wrong_length=-10", Worth.ONE_ATTEMPT, InvalidResponseException.class),
    BODY_OF_A_204("status=200 + unexpected_body=204", Worth.ONE_ATTEMPT, InvalidResponseException.class),
    BODY_OF_A_304("status=200 + unexpected_body=304", Worth.ONE_ATTEMPT, InvalidResponseException.class),
    MEMBER_MISSING("status=200 + wrong_shape=missing", Worth.ONE_ATTEMPT, InvalidResponseException.class),
    MEMBER_NULL("status=200 + wrong_shape=null", Worth.ONE_ATTEMPT, InvalidResponseException.class),
    MEMBER_RENAMED("status=200 + wrong_shape=renamed", Worth.ONE_ATTEMPT, InvalidResponseException.class),
    MEMBER_MISTYPED("status=200 + wrong_shape=wrong_type", Worth.ONE_ATTEMPT, InvalidResponseException.class);

    /// The one that shows only in the next request; a [ConnectionState] of its own.
    static final String CLOSE_ON_NEXT = "status=200 + close_on_next";

    private final String header;
    private final Worth worth;
    private final Class<? extends ClientException> type;

    /// What a further attempt promises.
    enum Worth {
        ONE_ATTEMPT,
        ANOTHER,
        WAITING_TOO_LONG
    }

    WireFault(String header, Worth worth, Class<? extends ClientException> type) {
        this.header = header;
        this.worth = worth;
        this.type = type;
    }

    String header() {
        return header;
    }

    Worth worth() {
        return worth;
    }

    Class<? extends ClientException> type() {
        return type;
    }

    /// Whether it shows only by the time that passes.
    boolean isSilent() {
        return type == ReadTimeoutException.class;
    }
}
