package dev.probity.bench.outage;

import dev.probity.client.testing.ScriptedTransport;
import dev.probity.client.time.Time;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Sent;
import dev.probity.client.transport.Timings;
import dev.probity.client.transport.Transport;
import java.time.Duration;
import java.util.PriorityQueue;

/// A service of limited capacity, and the network to it: so many requests are worked on at a time, each for so long,
/// the
/// others wait in a queue without end. It does not notice when a caller has given up, and works for it all the same:
/// that is what makes a storm feed itself.
///
/// For one thread at a time, as simulated time has it.
final class SimulatedService implements Transport {
    private final Time time;
    private final Duration work;
    private final Trouble trouble;
    private final Span during;
    private final Moments requests = new Moments();
    /// When each worker is free, in nanoseconds.
    private final PriorityQueue<Long> free = new PriorityQueue<>();

    enum Trouble {
        /// 503, after 5 ms.
        UNAVAILABLE,
        /// Not a word.
        SILENT,
        /// It works on nothing, and takes up all that has come when it is over.
        STALLED
    }

    SimulatedService(Time time, int workers, Duration work, Trouble trouble, Span during) {
        this.time = time;
        this.work = work;
        this.trouble = trouble;
        this.during = during;
        for (int i = 0; i < workers; i++) {
            free.add(0L);
        }
    }

    Moments requests() {
        return requests;
    }

    @Override
    public Exchange send(Call call) throws InterruptedException {
        Duration now = Duration.ofNanos(time.nanoTime());
        requests.add(now);
        if (!during.contains(now)) {
            return serve(call, now.toNanos());
        }
        return switch (trouble) {
            case UNAVAILABLE -> {
                time.sleep(Duration.ofMillis(5));
                yield ScriptedTransport.reply(503);
            }
            case SILENT -> timeout(call);
            case STALLED -> serve(call, during.end().toNanos());
        };
    }

    private Exchange serve(Call call, long notBefore) throws InterruptedException {
        long now = time.nanoTime();
        long start = Math.max(notBefore, free.remove());
        long end = start + work.toNanos();
        free.add(end);
        Duration takes = Duration.ofNanos(end - now);
        if (takes.compareTo(call.limits().total()) > 0) {
            return timeout(call);
        }
        time.sleep(takes);
        Exchange.Reply reply = ScriptedTransport.reply(200);
        Timings timings = new Timings(0, 0, 0, 0, 0, takes.toNanos() / 1000, 0);
        return new Exchange.Reply(
                200, reply.version(), reply.headers(), reply.body(), reply.bodyLength(), timings, reply.link());
    }

    private Exchange timeout(Call call) throws InterruptedException {
        time.sleep(call.limits().total());
        return ScriptedTransport.failure(FailureKind.TIMED_OUT, Sent.MAYBE, Phase.WAIT);
    }

    @Override
    public void close() {}
}
