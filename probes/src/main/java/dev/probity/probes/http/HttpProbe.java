package dev.probity.probes.http;

import dev.probity.client.transport.Call;
import dev.probity.client.transport.ConnectionUse;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.Limits;
import dev.probity.client.transport.Sent;
import dev.probity.client.transport.Transport;
import dev.probity.monitor.probe.Hop;
import dev.probity.monitor.probe.Outcome;
import dev.probity.monitor.probe.Outcome.TimedOut;
import dev.probity.monitor.probe.Phase;
import dev.probity.monitor.probe.Phases;
import dev.probity.monitor.probe.Probe;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Sends the request of one service and follows redirects as far as it may.
final class HttpProbe implements Probe {
    private final Transport transport;
    private final Rerouting rerouting;
    private final Call call;
    private final int mostRedirects;

    /// @param call without limits; those come with each attempt
    HttpProbe(Transport transport, Rerouting rerouting, Call call, int mostRedirects) {
        this.transport = transport;
        this.rerouting = rerouting;
        this.call = call;
        this.mostRedirects = mostRedirects;
    }

    @Override
    public Outcome attempt(Duration timeout) throws InterruptedException {
        return follow(send(call.withLimits(Limits.total(timeout))), timeout);
    }

    @Override
    public boolean tryBegin(Duration timeout, Consumer<Rest> answered) {
        return transport.tryBegin(
                routed(call.withLimits(Limits.total(timeout))),
                exchange -> answered.accept(() -> follow(exchange, timeout)));
    }

    private Outcome follow(Exchange first, Duration timeout) throws InterruptedException {
        Call sent = call;
        Exchange exchange = first;
        List<Hop> hops = new ArrayList<>();
        Phases before = Phases.NONE;
        while (true) {
            Phases phases = before.plus(Translation.phases(exchange.timings()));
            Optional<Call> redirected = hops.size() < mostRedirects ? Redirects.next(sent, exchange) : Optional.empty();
            if (redirected.isEmpty()) {
                return Translation.outcome(exchange, timeout, phases, hops);
            }
            hops.add(new Hop(
                    sent.url().toString(), ((Reply) exchange).status(), Translation.phases(exchange.timings())));
            before = phases;
            Duration left = timeout.minus(before.response());
            if (left.isNegative() || left.isZero()) {
                return new TimedOut(timeout, Phase.CONNECT, Translation.trace(before, hops));
            }
            sent = redirected.get();
            exchange = send(sent.withLimits(Limits.total(left)));
        }
    }

    /// A pooled connection may have been closed by the server a moment ago. When nothing of the request has
    /// left, that says nothing about the service, and a new connection will tell.
    private Exchange send(Call request) throws InterruptedException {
        Call routed = routed(request);
        Exchange exchange = transport.send(routed);
        boolean stale = exchange instanceof Failure failure
                && failure.sent() == Sent.NO
                && failure.link().reused();
        return stale ? transport.send(routed.over(ConnectionUse.FRESH)) : exchange;
    }

    private Call routed(Call request) {
        InetSocketAddress elsewhere = rerouting.addressOf(request.url().origin());
        return elsewhere == null ? request : request.toAddress(elsewhere);
    }
}
