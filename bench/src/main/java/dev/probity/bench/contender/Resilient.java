package dev.probity.bench.contender;

import dev.probity.bench.target.TargetProcess;
import dev.probity.client.ClientConfig;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.bulkhead.BulkheadConfig;
import dev.probity.client.exception.ClientException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Calls of the resilient client, with everything it does by default.
public final class Resilient implements Contender {
    private final ResilientClient client;
    private final Callers callers;

    public Resilient(Manner manner, TargetProcess target) {
        this.client = ResilientClient.create(
                ClientConfig.DEFAULT.withBulkhead(new BulkheadConfig(manner.concurrency(), Duration.ofSeconds(10))));
        this.callers = new Callers(seats(manner, target));
    }

    private List<Callers.Seat> seats(Manner manner, TargetProcess target) {
        return IntStream.range(0, manner.concurrency())
                .mapToObj(i -> Request.get(target.literalUrl(i)))
                .map(request -> (Callers.Seat) () -> isAnswered(request))
                .toList();
    }

    private boolean isAnswered(Request request) {
        try {
            return client.send(request).status() == 200;
        } catch (ClientException _) {
            return false;
        }
    }

    @Override
    public String name() {
        return "client";
    }

    @Override
    public int run(int requests) throws InterruptedException {
        return callers.run(requests);
    }

    @Override
    public void close() {
        client.close();
    }
}
