package dev.probity.client;

import dev.probity.client.time.Time;
import dev.probity.client.transport.Transport;
import dev.probity.client.transport.netty.NettyTransport;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/// What a client gets from outside, so that tests can own it.
///
/// @param transport closed together with the client
/// @param random numbers from 0 to 1, 1 excluded, for jitter
/// @param requestIds a new one for each call
public record Surroundings(Transport transport, Time time, DoubleSupplier random, Supplier<String> requestIds) {
    /// The network, the machine's clocks, chance, random UUIDs.
    static Surroundings real(ClientConfig config) {
        var options = config.transport();
        var pool = options.withPool(
                config.bulkhead().concurrent(), config.timeouts().poolWait(), options.poolIdle());
        return new Surroundings(
                new NettyTransport(pool),
                Time.SYSTEM,
                () -> ThreadLocalRandom.current().nextDouble(),
                () -> UUID.randomUUID().toString());
    }
}
