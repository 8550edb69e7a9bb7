package dev.probity.faults.fault;

import dev.probity.faults.wire.Act;
import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.Finish;
import dev.probity.faults.wire.HttpText;
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
record Framing(int status, List<Header> headers, List<Header> framing, Bytes body) {

    static Framing of(Response response, Request request) {
        Bytes body = request.isHead() ? Bytes.NONE : response.body();
        var length =
                new Header("content-length", Integer.toString(response.body().length()));
        var connection = new Header("connection", request.keepAlive() ? "keep-alive" : "close");
        return new Framing(response.status(), response.headers(), List.of(length, connection), body);
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
        return new Framing(status, headers, List.of(frame, framing.getLast()), body);
    }

    Bytes head() {
        var all = new ArrayList<>(headers);
        all.addAll(framing);
        return HttpText.head(status, all);
    }

    Bytes whole() {
        return head().plus(body);
    }
}
