package dev.probity.bench.contender;

import dev.probity.bench.target.TargetProcess;
import dev.probity.client.transport.netty.NettyTransport;
import dev.probity.client.transport.netty.TransportOptions;
import dev.probity.documents.JsonText;
import dev.probity.monitor.Status;
import dev.probity.monitor.check.Checker;
import dev.probity.monitor.check.Time;
import dev.probity.monitor.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Whole checks: the checker, the HTTP probe, two assertions, a result.
public final class Check implements Contender {
    private final NettyTransport transport;
    private final Checker checker;
    private final List<Service> services;

    public Check(Manner manner, TargetProcess target) {
        this.transport = new NettyTransport(TransportOptions.DEFAULT.withTrusted(List.of(target.authority())));
        this.checker = new Checker(new JsonText(), Time.system(), new Random(1), manner.concurrency());
        this.services = ManyServices.of(
                manner.concurrency(), i -> target.url(manner.secure(), i, "/"), manner.reuse(), transport);
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public int run(int requests) throws InterruptedException {
        List<Service> due = new ArrayList<>(requests);
        for (int i = 0; i < requests; i++) {
            due.add(services.get(i % services.size()));
        }
        return (int) checker.checkAll(due, result -> {}).stream()
                .filter(result -> result.status() == Status.HEALTHY)
                .count();
    }

    @Override
    public void close() {
        transport.close();
    }
}
