package dev.probity.faults.fault;

import dev.probity.faults.wire.Act;
import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.Finish;
import dev.probity.faults.wire.HttpText;
import dev.probity.faults.wire.Protocol;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Response.Header;
import dev.probity.faults.wire.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// An answer taken apart into the bytes it is sent with, so that they can be spoiled.
///
/// @param framing the headers that say where the body ends and what becomes of the connection
record Framing(Protocol protocol, int status, List<Header> headers, List<Header> framing, Bytes body) {

    static Framing of(Response response, Request request) {
        Bytes body = request.isHead() ? Bytes.NONE : response.body();
        var length =
                new Header("content-length", Integer.toString(response.body().length()));
        var connection = new Header("connection", request.keepAlive() ? "keep-alive" : "close");
        return new Framing(
                request.protocol(), response.status(), response.headers(), List.of(length, connection), body);
    }

    /// The script with its answer replaced; one without an answer stays as it is.
    static Script replace(
            Script normal, Circumstances circumstances, Finish finish, Function<Framing, List<Act>> acts) {
        var replaced = new ArrayList<Act>();
        boolean found = false;
        for (Act act : normal.acts()) {
            if (act instanceof Act.Answer(var response)) {
                replaced.addAll(acts.apply(of(response, circumstances.request())));
                found = true;
            } else {
                replaced.add(act);
            }
        }
        return found ? new Script(replaced, finish) : normal;
    }

    Framing withLength(int length) {
        return framedBy(new Header("content-length", Integer.toString(length)));
    }

    Framing framedBy(Header frame) {
        return new Framing(protocol, status, headers, List.of(frame, framing.getLast()), body);
    }

    Framing with(int otherStatus, List<Header> otherHeaders, Bytes otherBody) {
        return new Framing(protocol, otherStatus, otherHeaders, framing, otherBody);
    }

    /// As HTTP/1.1 writes it.
    Bytes head() {
        return HttpText.head(status, allHeaders());
    }

    private List<Header> allHeaders() {
        var all = new ArrayList<>(headers);
        all.addAll(framing);
        return all;
    }

    /// As HTTP/1.1 writes it.
    Bytes whole() {
        return head().plus(body);
    }

    /// The head, and these bytes as the body. HTTP/1.1 has them in one piece.
    List<Act> sending(Bytes bytes) {
        return switch (protocol) {
            case HTTP_1 -> List.of(new Act.Send(head().plus(bytes)));
            case HTTP_2 -> bytes.isEmpty() ? List.of(headAct()) : List.of(headAct(), new Act.Send(bytes));
        };
    }

    /// The head, and half of the body.
    List<Act> sendingHalf() {
        return sending(body.slice(0, body.length() / 2));
    }

    /// Half of the head; HTTP/2 has it whole or not at all.
    List<Act> partOfHead() {
        return switch (protocol) {
            case HTTP_1 -> List.of(new Act.Send(head().slice(0, head().length() / 2)));
            case HTTP_2 -> List.of(headAct());
        };
    }

    Act headAct() {
        return switch (protocol) {
            case HTTP_1 -> new Act.Send(head());
            case HTTP_2 -> new Act.Head(status, allHeaders());
        };
    }
}
