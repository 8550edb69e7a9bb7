package dev.probity.client.log;

import dev.probity.client.breaker.CircuitState;
import dev.probity.client.event.ClientEvent;
import dev.probity.client.event.ClientEvent.AttemptEnded;
import dev.probity.client.event.ClientEvent.CallBegan;
import dev.probity.client.event.ClientEvent.CallFailed;
import dev.probity.client.event.ClientEvent.CallSucceeded;
import dev.probity.client.event.ClientEvent.CircuitChanged;
import dev.probity.client.event.ClientEvent.RetryPlanned;
import dev.probity.client.event.ClientListener;
import dev.probity.client.report.CallId;
import dev.probity.client.report.CallReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/// Writes events as structured log lines: a sentence for people, key-value pairs for machines.
///
/// Retries and circuits that open are warnings; a failed call is one too, for whoever called gets the exception and
/// knows better whether it is an error. Successes are on debug level.
public final class LogEvents implements ClientListener {
    private final Logger logger;

    public LogEvents() {
        this(LoggerFactory.getLogger("dev.probity.client"));
    }

    public LogEvents(Logger logger) {
        this.logger = logger;
    }

    @Override
    public void onEvent(ClientEvent event) {
        switch (event) {
            case RetryPlanned retry -> log(retry);
            case CallFailed failed -> log(failed);
            case CircuitChanged changed -> log(changed);
            case CallSucceeded succeeded -> log(succeeded);
            case AttemptEnded attempt -> log(attempt);
            case CallBegan began -> {
                // Its end says all there is to say.
            }
        }
    }

    private void log(RetryPlanned retry) {
        int failed = retry.last().number();
        String sentence = retry.last().ending().sentence();
        about(retry.id(), logger.atWarn())
                .addKeyValue("attempt", failed)
                .addKeyValue("pauseMs", retry.pause().toMillis())
                .log(
                        "{}: attempt {} ended with {}; next in {} ms",
                        retry.id(),
                        failed,
                        sentence,
                        retry.pause().toMillis());
    }

    private void log(CallFailed failed) {
        CallReport report = failed.failure().report();
        about(report, logger.atWarn())
                .addKeyValue("failure", failed.failure().getClass().getSimpleName())
                .log(failed.failure().getMessage());
    }

    private void log(CallSucceeded succeeded) {
        if (logger.isDebugEnabled()) {
            about(succeeded.report(), logger.atDebug())
                    .addKeyValue("status", succeeded.status())
                    .log("{}: status {}", succeeded.report().id(), succeeded.status());
        }
    }

    private void log(AttemptEnded ended) {
        if (logger.isTraceEnabled()) {
            about(ended.id(), logger.atTrace())
                    .addKeyValue("attempt", ended.attempt().number())
                    .addKeyValue("warm", ended.attempt().warm())
                    .addKeyValue("timings", ended.attempt().timings())
                    .log("{}: {}", ended.id(), ended.attempt().ending().sentence());
        }
    }

    private void log(CircuitChanged changed) {
        boolean opens = changed.change().to() == CircuitState.OPEN;
        (opens ? logger.atWarn() : logger.atInfo())
                .addKeyValue("origin", changed.origin())
                .addKeyValue("circuit", changed.change().to())
                .log(
                        "{}: circuit {}: {}",
                        changed.origin(),
                        changed.change().to(),
                        changed.change().reason());
    }

    private static LoggingEventBuilder about(CallReport report, LoggingEventBuilder line) {
        return about(report.id(), line)
                .addKeyValue("attempts", report.attempts().size())
                .addKeyValue("elapsedMs", report.elapsed().toMillis());
    }

    private static LoggingEventBuilder about(CallId id, LoggingEventBuilder line) {
        LoggingEventBuilder named = line.addKeyValue("method", id.method())
                .addKeyValue("origin", id.origin())
                .addKeyValue("requestId", id.requestId());
        return id.correlationId().isEmpty() ? named : named.addKeyValue("correlationId", id.correlationId());
    }
}
