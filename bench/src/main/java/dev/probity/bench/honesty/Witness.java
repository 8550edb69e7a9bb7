package dev.probity.bench.honesty;

import dev.probity.client.transport.Call;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Timings;
import dev.probity.client.transport.Transport;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Notes when each call began, by the clock the target reads too. The transport itself reports durations only.
final class Witness implements Transport {
    private final Transport transport;
    private final Map<String, Sighting> sightings = new ConcurrentHashMap<>();

    Witness(Transport transport) {
        this.transport = transport;
    }

    /// What this side says of a call.
    ///
    /// @param begin in nanoseconds of the monotonic clock
    record Sighting(long begin, Timings timings) {
        /// When the request had been given to the network.
        long sent() {
            long micros = timings.queue() + timings.dns() + timings.connect() + timings.tls() + timings.write();
            return begin + micros * 1000;
        }

        /// When the first byte of the answer was noticed.
        long firstByte() {
            return sent() + timings.waiting() * 1000;
        }
    }

    @Override
    public Exchange send(Call call) throws InterruptedException {
        long begin = System.nanoTime();
        Exchange exchange = transport.send(call);
        sightings.put(call.url().path(), new Sighting(begin, exchange.timings()));
        return exchange;
    }

    /// @throws IllegalArgumentException when there was no call with this path
    Sighting of(String path) {
        Sighting sighting = sightings.get(path);
        if (sighting == null) {
            throw new IllegalArgumentException(path);
        }
        return sighting;
    }

    @Override
    public void close() {
        transport.close();
    }
}
