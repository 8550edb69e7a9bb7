package dev.probity.bench.client;

import dev.probity.client.ClientConfig;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.Response;
import dev.probity.client.Surroundings;
import dev.probity.client.time.Time;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Transport;
import dev.probity.client.transport.Url;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// A call of the client over a transport that answers at once, and such an answer alone. The difference is what the
/// client adds to a call: bulkhead, deadline, budget, breaker, ids, events, report.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CallNothing {
    private static final String URL = "http://it.example.org/";

    private final Transport transport = new AnsweringAtOnce();
    private final Call call = Call.get(Url.parse(URL));
    private final ResilientClient client = client();
    private final Request get = Request.get("/users/7");
    private final Request post = Request.post("/orders").text("three of them");

    private ResilientClient client() {
        Surroundings surroundings = new Surroundings(
                transport,
                Time.SYSTEM,
                () -> ThreadLocalRandom.current().nextDouble(),
                () -> UUID.randomUUID().toString());
        return ResilientClient.create(ClientConfig.DEFAULT.withBaseUrl(URL), surroundings);
    }

    @Benchmark
    public Exchange transport() throws InterruptedException {
        return transport.send(call);
    }

    @Benchmark
    public Response get() {
        return client.send(get);
    }

    @Benchmark
    public Response post() {
        return client.send(post);
    }
}
