package dev.probity.probes.http;

import dev.probity.client.transport.Bytes;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.ContentCoding;
import dev.probity.client.transport.ContentCoding.UndecodableException;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.Link;
import dev.probity.client.transport.Timings;
import dev.probity.client.transport.TlsSession;
import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.probe.Hop;
import dev.probity.monitor.probe.Outcome;
import dev.probity.monitor.probe.Outcome.Blocked;
import dev.probity.monitor.probe.Outcome.Broken;
import dev.probity.monitor.probe.Outcome.NotConnected;
import dev.probity.monitor.probe.Outcome.NotResolved;
import dev.probity.monitor.probe.Outcome.NotSecured;
import dev.probity.monitor.probe.Outcome.Responded;
import dev.probity.monitor.probe.Outcome.TimedOut;
import dev.probity.monitor.probe.Outcome.Unobserved;
import dev.probity.monitor.probe.Phase;
import dev.probity.monitor.probe.Phases;
import dev.probity.monitor.probe.Trace;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says in the words of the monitor what the transport saw: one line per case.
final class Translation {
    private Translation() {}

    /// @param timeout of the whole attempt
    /// @param phases over all hops, this exchange included
    static Outcome outcome(Exchange exchange, Duration timeout, Phases phases, List<Hop> hops) {
        Trace trace = trace(exchange.link(), phases, hops);
        return switch (exchange) {
            case Reply reply -> responded(reply, trace);
            case Failure failure -> failed(failure, timeout, trace);
        };
    }

    private static Outcome responded(Reply reply, Trace trace) {
        try {
            Bytes body = ContentCoding.decode(reply.headers(), reply.body(), Call.DEFAULT_BODY_LIMIT);
            return new Responded(new HttpResponse(reply, body), trace);
        } catch (UndecodableException e) {
            ErrorKind kind = e.tooLarge() ? ErrorKind.BODY_TOO_LARGE : ErrorKind.PROTOCOL;
            return new Broken(kind, "Malformed response: " + e.getMessage(), trace);
        }
    }

    private static Outcome failed(Failure failure, Duration timeout, Trace trace) {
        String message = failure.message();
        return switch (failure.kind()) {
            case NAME_NOT_RESOLVED -> new NotResolved(message, trace);
            case BLOCKED -> new Blocked(message, trace);
            case REFUSED -> new NotConnected(ErrorKind.REFUSED, message, trace);
            case UNREACHABLE -> new NotConnected(ErrorKind.UNREACHABLE, message, trace);
            case RESET -> new Broken(ErrorKind.RESET, message, trace);
            case TLS -> new NotSecured(ErrorKind.TLS, message, trace);
            case CERTIFICATE -> new NotSecured(ErrorKind.TLS_CERTIFICATE, message, trace);
            case TIMED_OUT -> new TimedOut(timeout, phase(failure.during()), trace);
            case PROTOCOL -> new Broken(ErrorKind.PROTOCOL, message, trace);
            case BODY_TOO_LARGE -> new Broken(ErrorKind.BODY_TOO_LARGE, message, trace);
            case POOL_FULL, LOCAL -> new Unobserved(message, trace);
        };
    }

    private static Phase phase(dev.probity.client.transport.Phase phase) {
        return switch (phase) {
            case QUEUE -> Phase.QUEUE;
            case DNS -> Phase.DNS;
            case CONNECT -> Phase.CONNECT;
            case TLS -> Phase.TLS;
            case WRITE -> Phase.WRITE;
            case WAIT -> Phase.WAIT;
            case TRANSFER -> Phase.TRANSFER;
        };
    }

    static Phases phases(Timings timings) {
        return new Phases(
                timings.queue(),
                timings.dns(),
                timings.connect(),
                timings.tls(),
                timings.write(),
                timings.waiting(),
                timings.transfer());
    }

    static Trace trace(Phases phases, List<Hop> hops) {
        return trace(Link.NONE, phases, hops);
    }

    private static Trace trace(Link link, Phases phases, List<Hop> hops) {
        return new Trace(phases, address(link.address()), link.reused(), expiry(link.tls()), hops);
    }

    private static @Nullable String address(@Nullable InetSocketAddress address) {
        if (address == null) {
            return null;
        }
        String host = address.getAddress().getHostAddress();
        return (address.getAddress() instanceof Inet6Address ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    private static @Nullable Instant expiry(@Nullable TlsSession tls) {
        return tls == null || tls.chain().isEmpty()
                ? null
                : tls.chain().getFirst().getNotAfter().toInstant();
    }
}
