package dev.probity.bench.contender;

import dev.probity.bench.target.TargetProcess;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.ConnectionUse;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Transport;
import dev.probity.client.transport.Url;
import dev.probity.client.transport.netty.NettyTransport;
import dev.probity.client.transport.netty.TransportOptions;
import java.util.List;
import java.util.stream.IntStream;

/// Calls of the transport and nothing else, from as many virtual threads as there are calls at a time.
public final class TransportOnly implements Contender {
    private final Transport transport;
    private final Callers callers;

    public TransportOnly(Manner manner, TargetProcess target) {
        this.transport = new NettyTransport(TransportOptions.DEFAULT.withTrusted(List.of(target.authority())));
        this.callers = new Callers(IntStream.range(0, manner.concurrency())
                .mapToObj(i -> Call.get(Url.parse(target.url(manner.secure(), i, "/")))
                        .over(manner.reuse() ? ConnectionUse.POOLED : ConnectionUse.FRESH)
                        .toAddress(target.address(manner.secure(), i)))
                .map(call -> (Callers.Seat) () -> isAnswered(call))
                .toList());
    }

    private boolean isAnswered(Call call) throws InterruptedException {
        return transport.send(call) instanceof Exchange.Reply reply && reply.status() == 200;
    }

    @Override
    public String name() {
        return "transport";
    }

    @Override
    public int run(int requests) throws InterruptedException {
        return callers.run(requests);
    }

    @Override
    public void close() {
        transport.close();
    }
}
