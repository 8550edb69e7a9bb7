package dev.probity.faults.log;

import dev.probity.faults.config.FaultServerConfig;
import dev.probity.faults.config.LogLevel;
import dev.probity.faults.wire.Exchange;
import dev.probity.faults.wire.Over;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Responder;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Logs every request that passes, when it is over.
public final class RequestLog implements AutoCloseable {
    private final LogLevel level;
    private final InstantSource calendar;
    private final LongSupplier clock;
    private final LogWriter<RequestLine> writer;

    /// @param clock monotonic, in nanoseconds
    public RequestLog(FaultServerConfig.Log config, InstantSource calendar, LongSupplier clock, PrintStream out) {
        this.level = config.level();
        this.calendar = calendar;
        this.clock = clock;
        this.writer = new LogWriter<>(new LineFormat(config.format())::append, out);
    }

    /// A responder whose requests are logged.
    public Responder of(Responder inner) {
        return level == LogLevel.OFF ? inner : new Logged(inner);
    }

    private final class Logged implements Responder {
        private final Responder inner;

        private Logged(Responder inner) {
            this.inner = inner;
        }

        @Override
        public boolean answersAtOnce(Request request) {
            return inner.answersAtOnce(request);
        }

        @Override
        public void respond(Exchange exchange) {
            long start = clock.getAsLong();
            exchange.whenOver(over -> log(exchange.request(), start, over));
            inner.respond(exchange);
        }
    }

    private void log(Request request, long start, Over over) {
        if (level.includes(over.status())) {
            writer.write(new RequestLine(
                    calendar.instant(),
                    request.method(),
                    request.target(),
                    over.status(),
                    Duration.ofNanos(clock.getAsLong() - start),
                    orEmpty(request.header("x-request-id")),
                    orEmpty(request.header("x-correlation-id")),
                    over.how()));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() {
        writer.close();
    }
}
