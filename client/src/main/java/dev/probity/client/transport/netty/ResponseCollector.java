package dev.probity.client.transport.netty;

import dev.probity.client.transport.BodyUse;
import dev.probity.client.transport.Bytes;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Headers;
import dev.probity.client.transport.Headers.Field;
import dev.probity.client.transport.Version;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Puts the pieces of one response together. Interim responses (1xx) are passed over. What is wrong with a
/// piece fails the call; a complete response waits to be delivered, so that the connection can be put in order
/// before.
final class ResponseCollector {
    private static final int FIRST_CAPACITY = 1024;
    private static final int LARGEST_STATUS = 999;

    private final RunningCall call;
    private final Version version;
    private @Nullable HttpResponse head;
    private boolean interim;
    private byte[] body = new byte[0];
    private long length;

    ResponseCollector(RunningCall call, Version version) {
        this.call = call;
        this.version = version;
    }

    /// What a piece of a response does to its call.
    enum Progress {
        MORE_TO_COME,
        /// The response can be delivered.
        COMPLETE,
        /// The call has failed; the connection is of no more use.
        FAILED
    }

    /// Takes a piece; whoever gave it still releases it.
    Progress take(HttpObject piece) {
        DecoderResult decoded = piece.decoderResult();
        if (decoded.isFailure()) {
            call.fail(decoded.cause());
            return Progress.FAILED;
        }
        if (piece instanceof HttpResponse response) {
            interim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL
                    && !response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS);
            if (response.status().code() > LARGEST_STATUS) {
                call.fail(
                        FailureKind.PROTOCOL,
                        "Malformed response: status " + response.status().code());
                return Progress.FAILED;
            }
            if (!interim) {
                head = response;
                if (announcedLength(response) > call.call().bodyLimit()) {
                    return tooLarge();
                }
            }
        }
        if (piece instanceof HttpContent content && !interim) {
            return take(content.content(), piece instanceof LastHttpContent);
        }
        return Progress.MORE_TO_COME;
    }

    private static long announcedLength(HttpResponse response) {
        try {
            return HttpUtil.getContentLength(response, 0L);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private Progress take(ByteBuf content, boolean last) {
        int more = content.readableBytes();
        if (length + more > call.call().bodyLimit()) {
            return tooLarge();
        }
        if (call.call().bodyUse() == BodyUse.KEEP && more > 0) {
            if (length + more > body.length) {
                // The first piece is most often the whole body; only a second one shows that there is more.
                int capacity = last
                        ? (int) length + more
                        : Math.max((int) length + more, 2 * Math.max(body.length, FIRST_CAPACITY));
                body = Arrays.copyOf(body, capacity);
            }
            content.getBytes(content.readerIndex(), body, (int) length, more);
        }
        length += more;
        return last ? complete() : Progress.MORE_TO_COME;
    }

    private Progress tooLarge() {
        call.fail(
                FailureKind.BODY_TOO_LARGE,
                "The response body is larger than " + call.call().bodyLimit() + " bytes");
        return Progress.FAILED;
    }

    private Progress complete() {
        if (head == null) {
            call.fail(FailureKind.PROTOCOL, "Malformed response: a body without a status line");
            return Progress.FAILED;
        }
        call.responseEnded();
        return Progress.COMPLETE;
    }

    /// Ends the call with the response. Only after [Progress#COMPLETE].
    void deliver() {
        HttpResponse response = Objects.requireNonNull(head);
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, String> field : response.headers()) {
            fields.add(new Field(field.getKey(), field.getValue()));
        }
        boolean kept = call.call().bodyUse() == BodyUse.KEEP;
        Bytes whole = Bytes.owning(kept && body.length != length ? Arrays.copyOf(body, (int) length) : body);
        call.succeed(response.status().code(), version, new Headers(fields), whole, length);
    }

    /// How much of the body had come, for the sentence about a connection that ended too early.
    String soFar() {
        if (head == null) {
            return "";
        }
        long announced = announcedLength(head);
        return " (" + length + (announced > 0 ? " of " + announced : "") + " body bytes came)";
    }

    /// Whether the connection may carry another request after this response.
    boolean keepsAlive() {
        return head != null && HttpUtil.isKeepAlive(head);
    }
}
