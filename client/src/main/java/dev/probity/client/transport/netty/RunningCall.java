package dev.probity.client.transport.netty;

import dev.probity.client.transport.Bytes;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Headers;
import dev.probity.client.transport.Link;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Sent;
import dev.probity.client.transport.TlsSession;
import dev.probity.client.transport.Version;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.ScheduledFuture;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A call on its way: what phase it is in, what is known of it, and how it ends.
///
/// Everything happens on the call's event loop, so there is nothing to lock: the first of answer, failure,
/// alarm and cancellation ends the call, the others come too late.
final class RunningCall {
    private final Call call;
    private final EventLoop loop;
    private final Stopwatch watch;
    private final Ending ending;

    private boolean over;
    private long endedAt;
    private Runnable release = () -> {};
    private @Nullable ScheduledFuture<?> alarm;
    private long alarmAt;
    private @Nullable InetSocketAddress address;
    private boolean reused;
    private @Nullable TlsSession tls;
    private Sent sent = Sent.NO;

    /// Told on the event loop, once, how a call ended.
    interface Ending {
        void of(RunningCall call, Exchange exchange);
    }

    RunningCall(Call call, EventLoop loop, Stopwatch watch, Ending ending) {
        this.call = call;
        this.loop = loop;
        this.watch = watch;
        this.ending = ending;
    }

    Call call() {
        return call;
    }

    EventLoop loop() {
        return loop;
    }

    // What follows runs on the event loop.

    boolean isOver() {
        return over;
    }

    /// Sets the alarm for the limits of the call.
    void begin() {
        setAlarm();
    }

    private void setAlarm() {
        alarmAt = watch.dueNanos(call.limits());
        alarm = loop.schedule(this::ring, Math.max(0, alarmAt - System.nanoTime()), TimeUnit.NANOSECONDS);
    }

    /// One alarm serves all limits: when it rings too early for the phase the call has come to, it is set
    /// again.
    private void ring() {
        if (over) {
            return;
        }
        if (System.nanoTime() - watch.dueNanos(call.limits()) < 0) {
            setAlarm();
        } else {
            String limit = watch.nextLimit(call.limits()).toMillis() + " ms";
            fail(
                    FailureKind.TIMED_OUT,
                    "No complete response from " + addressText() + " within " + limit + " (" + watch.phase() + ")");
        }
    }

    /// A phase whose limit is shorter than what the alarm is set for needs an alarm of its own.
    void enter(Phase phase) {
        watch.enter(phase, System.nanoTime());
        if (alarm != null && watch.dueNanos(call.limits()) - alarmAt < 0) {
            alarm.cancel(false);
            setAlarm();
        }
    }

    Phase phase() {
        return watch.phase();
    }

    /// What to do to let go of what the call holds, if it ends now other than by an answer.
    void onFailure(Runnable action) {
        release = action;
    }

    void contacts(InetSocketAddress address) {
        this.address = address;
    }

    /// The call goes over this wire.
    void uses(Wire wire, boolean reused) {
        this.address = wire.connection().address();
        this.tls = wire.connection().tls();
        this.reused = reused;
    }

    void requestLeaves() {
        sent = Sent.MAYBE;
        enter(Phase.WRITE);
    }

    void requestLeft() {
        if (watch.phase() == Phase.WRITE) {
            enter(Phase.WAIT);
        }
    }

    /// The server said that it did not look at the request.
    void requestIgnored() {
        sent = Sent.NO;
    }

    void firstByteArrived() {
        if (watch.phase() != Phase.TRANSFER) {
            sent = Sent.ANSWERED;
            enter(Phase.TRANSFER);
        }
    }

    Sent sent() {
        return sent;
    }

    String addressText() {
        InetSocketAddress known = address;
        return known == null ? call.url().origin().authority() : Addresses.text(known);
    }

    /// The last byte is here; what follows is our own business and counts nowhere.
    void responseEnded() {
        endedAt = System.nanoTime();
    }

    void succeed(int status, Version version, Headers headers, Bytes body, long bodyLength) {
        if (!over) {
            over = true;
            end(new Exchange.Reply(status, version, headers, body, bodyLength, watch.timings(endedAt), link()));
        }
    }

    /// Ends the call without a response, after everything it holds has been let go.
    void fail(FailureKind kind, String message) {
        if (over) {
            return;
        }
        over = true;
        var limit = watch.nextLimit(call.limits());
        Phase during = watch.phase();
        var timings = watch.timings(System.nanoTime());
        try {
            release.run();
        } finally {
            end(new Failure(kind, message, sent, during, limit, timings, link()));
        }
    }

    void fail(Throwable cause) {
        if (over) {
            return;
        }
        Failures.Finding finding = Failures.classify(cause, this);
        if (finding.tls() != null) {
            tls = finding.tls();
        }
        fail(finding.kind(), finding.message());
    }

    private Link link() {
        return new Link(address, reused, tls);
    }

    private void end(Exchange exchange) {
        if (alarm != null) {
            alarm.cancel(false);
        }
        ending.of(this, exchange);
    }
}
