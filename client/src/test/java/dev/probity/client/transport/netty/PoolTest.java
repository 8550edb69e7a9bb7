package dev.probity.client.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.probity.client.transport.AddressRule;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.ConnectionUse;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.Url;
import dev.probity.client.transport.Version;
import dev.probity.client.transport.netty.Pool.Destination;
import dev.probity.client.transport.netty.Pool.Place;
import dev.probity.testkit.RawServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// A destination is remembered while it has connections, and no longer.
class PoolTest {
    private final Pool pool = new Pool(1, Duration.ofMinutes(1), Duration.ofMinutes(1));
    private final Destination destination =
            new Destination(Url.parse("http://it.test/").origin(), Version.HTTP_1_1, null, AddressRule.ANYWHERE);

    @Test
    void aDestinationIsForgottenWhenNothingCameOfIt() throws Exception {
        Place.Vacant vacant = vacant();
        pool.closeIdle(System.nanoTime());
        assertThat(pool.destinations()).isEqualTo(1);

        vacant.shelf().notOpened();
        pool.closeIdle(System.nanoTime());
        assertThat(pool.destinations()).isZero();
    }

    @Test
    void aDestinationIsForgottenWhenItsConnectionsAre() throws Exception {
        Pool brief = new Pool(1, Duration.ofMinutes(1), Duration.ZERO);
        try (RawServer server = RawServer.start(client -> {
                    client.readRequest();
                    client.respond(200, "well");
                    client.waitForClient();
                });
                NettyTransport transport = new NettyTransport(TransportOptions.DEFAULT, brief)) {
            Call call = Call.get(Url.parse(server.url("/"))).over(ConnectionUse.POOLED);
            assertThat(transport.send(call)).isInstanceOf(Reply.class);
            assertThat(brief.destinations()).isEqualTo(1);

            await().untilAsserted(() -> {
                brief.closeIdle(System.nanoTime());
                assertThat(brief.destinations()).isZero();
            });
        }
    }

    /// If a shelf were forgotten under a call that is on its way to it, two calls could have the one place.
    @Test
    void isNeverForgottenUnderACall() throws Exception {
        AtomicInteger out = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<?> sweeper = threads.submit(() -> {
                while (!done.get()) {
                    pool.closeIdle(System.nanoTime());
                }
            });
            List<Future<?>> callers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                callers.add(threads.submit(() -> {
                    for (int round = 0; round < 5_000; round++) {
                        Place.Vacant vacant = vacant();
                        most.accumulateAndGet(out.incrementAndGet(), Math::max);
                        out.decrementAndGet();
                        vacant.shelf().notOpened();
                    }
                    return null;
                }));
            }
            for (Future<?> caller : callers) {
                caller.get();
            }
            done.set(true);
            sweeper.get();
        }
        assertThat(most).hasValue(1);
    }

    private Place.Vacant vacant() throws InterruptedException {
        return (Place.Vacant) pool.take(destination, Duration.ofMinutes(1));
    }
}
