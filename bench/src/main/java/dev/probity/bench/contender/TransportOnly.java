package dev.probity.bench.contender;

import dev.probity.bench.target.TargetProcess;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.ConnectionUse;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Transport;
import dev.probity.client.transport.Url;
import dev.probity.client.transport.netty.NettyTransport;
import dev.probity.client.transport.netty.TransportOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Calls of the transport and nothing else, from as many virtual threads as there are calls at a time.
public final class TransportOnly implements Contender {
    private final Transport transport;
    private final List<Call> calls;

    public TransportOnly(Manner manner, TargetProcess target) {
        this.transport = new NettyTransport(TransportOptions.DEFAULT.withTrusted(List.of(target.authority())));
        this.calls = IntStream.range(0, manner.concurrency())
                .mapToObj(i -> Call.get(Url.parse(target.url(manner.secure(), i, "/")))
                        .over(manner.reuse() ? ConnectionUse.POOLED : ConnectionUse.FRESH)
                        .toAddress(target.address(manner.secure(), i)))
                .toList();
    }

    @Override
    public String name() {
        return "transport";
    }

    @Override
    public int run(int requests) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(requests);
        AtomicInteger good = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (Call call : calls) {
            threads.add(Thread.startVirtualThread(() -> sendAgainAndAgain(call, left, good)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return good.get();
    }

    private void sendAgainAndAgain(Call call, AtomicInteger left, AtomicInteger good) {
        try {
            while (left.getAndDecrement() > 0) {
                if (transport.send(call) instanceof Exchange.Reply reply && reply.status() == 200) {
                    good.incrementAndGet();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
