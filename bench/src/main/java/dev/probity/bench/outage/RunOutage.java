package dev.probity.bench.outage;

import dev.probity.bench.outage.SimulatedService.Trouble;
import dev.probity.client.testing.SimulatedTime;
import dev.probity.client.testing.SimulatedTime.Task;
import dev.probity.client.time.Time;
import dev.probity.client.transport.netty.NettyTransport;
import dev.probity.client.transport.netty.TransportOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Half a minute with the service, a minute without, a minute with it again.
final class RunOutage {
    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration WORK = Duration.ofMillis(50);

    private RunOutage() {}

    /// In simulated time: takes a second, and each run is the same.
    static Outage simulated(Contestant contestant, Trouble trouble) throws InterruptedException {
        SimulatedTime time = new SimulatedTime(Instant.EPOCH);
        SimulatedService service = new SimulatedService(time, 100, WORK, trouble, Outage.OUTAGE);
        SteadyCallers callers =
                new SteadyCallers(time, contestant.over(service, time, "http://service.test/", TIMEOUT));
        List<Task> tasks = IntStream.range(0, Outage.CALLERS)
                .mapToObj(i -> new Task(SteadyCallers.offset(i), callers::callOnceASecond))
                .toList();
        time.run(tasks);
        return callers.outage(service.requests());
    }

    /// Over the network of this machine, in as much time as it says.
    static Outage real(Contestant contestant) throws InterruptedException {
        try (FailingServer server = FailingServer.start(Time.SYSTEM, WORK, Outage.OUTAGE);
                NettyTransport transport = new NettyTransport(TransportOptions.DEFAULT)) {
            SteadyCallers callers =
                    new SteadyCallers(Time.SYSTEM, contestant.over(transport, Time.SYSTEM, server.url(), TIMEOUT));
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < Outage.CALLERS; i++) {
                Duration offset = SteadyCallers.offset(i);
                threads.add(Thread.startVirtualThread(() -> {
                    sleep(offset);
                    callers.callOnceASecond();
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            return callers.outage(server.requests());
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
