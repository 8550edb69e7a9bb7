package dev.probity.client.testing;

import dev.probity.client.transport.Bytes;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Headers;
import dev.probity.client.transport.Link;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Sent;
import dev.probity.client.transport.Timings;
import dev.probity.client.transport.Transport;
import dev.probity.client.transport.Version;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/// A transport without a network: it answers as it was told, one answer a request, and remembers the requests.
public final class ScriptedTransport implements Transport {
    private static final Timings NO_TIME = new Timings(0, 0, 0, 0, 0, 0, 0);

    private final Queue<Answer> script = new ConcurrentLinkedQueue<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    public ScriptedTransport() {}

    /// The next request that has no answer yet gets this one.
    public ScriptedTransport then(Exchange exchange) {
        return then(call -> exchange);
    }

    /// The next request that has no answer yet gets what comes of this.
    public ScriptedTransport then(Answer answer) {
        script.add(answer);
        return this;
    }

    /// How a request is answered.
    @FunctionalInterface
    public interface Answer {
        Exchange to(Call call) throws InterruptedException;
    }

    @Override
    public Exchange send(Call call) throws InterruptedException {
        calls.add(call);
        Answer next = script.poll();
        if (next == null) {
            throw new AssertionError("The script has no answer to request " + calls.size());
        }
        return next.to(call);
    }

    /// Every request so far.
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public void close() {}

    public static Reply reply(int status) {
        return reply(status, Headers.NONE, "");
    }

    public static Reply reply(int status, Headers headers, String body) {
        Bytes bytes = Bytes.utf8(body);
        return new Reply(status, Version.HTTP_1_1, headers, bytes, bytes.length(), NO_TIME, Link.NONE);
    }

    public static Failure failure(FailureKind kind, Sent sent, Phase during) {
        return new Failure(kind, kind.name(), sent, during, Duration.ofSeconds(10), NO_TIME, Link.NONE);
    }
}
