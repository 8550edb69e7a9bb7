package dev.probity.cli.check;

import dev.probity.cli.shell.Terminal;
import dev.probity.client.transport.netty.NettyTransport;
import dev.probity.documents.JsonText;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Checker;
import dev.probity.monitor.check.Time;
import dev.probity.monitor.service.Service;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Checks services and reports, with progress for whoever watches.
public record RunChecks(Terminal terminal, NettyTransport transport, int concurrency) {
    /// @return one result per service, in the same order
    public List<CheckResult> run(List<Service> services, Output output) throws InterruptedException {
        transport.rehearse();
        Report report = output.report(terminal);
        Time time = Time.system();
        Checker checker = new Checker(new JsonText(), time, new SecureRandom(), concurrency);
        Instant startedAt = time.now();
        long begin = time.nanoTime();
        List<CheckResult> results;
        try (Progress progress = Progress.of(terminal, services.size())) {
            ReentrantLock oneAtATime = new ReentrantLock();
            results = checker.checkAll(services, result -> {
                oneAtATime.lock();
                try {
                    progress.add(result);
                    report.add(result);
                } finally {
                    oneAtATime.unlock();
                }
            });
        }
        report.end(new Run(services, results, startedAt, Duration.ofNanos(time.nanoTime() - begin)));
        terminal.flush();
        return results;
    }
}
