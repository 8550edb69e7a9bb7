package dev.probity.client;

import dev.probity.client.exception.BodyTooLargeException;
import dev.probity.client.exception.CertificateException;
import dev.probity.client.exception.ClientErrorException;
import dev.probity.client.exception.ClientException;
import dev.probity.client.exception.ConnectTimeoutException;
import dev.probity.client.exception.ConnectionLostException;
import dev.probity.client.exception.ConnectionRefusedException;
import dev.probity.client.exception.LocalFailureException;
import dev.probity.client.exception.NameNotResolvedException;
import dev.probity.client.exception.PoolTimeoutException;
import dev.probity.client.exception.ProtocolException;
import dev.probity.client.exception.RateLimitedException;
import dev.probity.client.exception.ReadTimeoutException;
import dev.probity.client.exception.ServerErrorException;
import dev.probity.client.exception.StatusDetails;
import dev.probity.client.exception.StatusException;
import dev.probity.client.exception.TlsException;
import dev.probity.client.exception.TotalTimeoutException;
import dev.probity.client.exception.UnreachableException;
import dev.probity.client.json.Bound;
import dev.probity.client.json.RecordJson;
import dev.probity.client.report.CallReport;
import dev.probity.client.retry.RetryAfter;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.validation.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which exception an exchange without a usable response becomes: one line per case.
final class ExplainFailure {
    private static final RecordJson PROBLEMS = new RecordJson();

    private ExplainFailure() {}

    /// @param timeIsOver whether the deadline of the whole call has passed
    static ClientException of(Exchange exchange, CallReport report, boolean timeIsOver, Instant now) {
        return switch (exchange) {
            case Reply reply -> ofStatus(reply, report, now);
            case Failure failure -> ofFailure(failure, report, timeIsOver);
        };
    }

    private static ClientException ofFailure(Failure failure, CallReport report, boolean timeIsOver) {
        String message = failure.message();
        return switch (failure.kind()) {
            case NAME_NOT_RESOLVED -> new NameNotResolvedException(report, message);
            case REFUSED -> new ConnectionRefusedException(report, message);
            case UNREACHABLE -> new UnreachableException(report, message);
            case RESET -> new ConnectionLostException(report, message);
            case TLS -> new TlsException(report, message);
            case CERTIFICATE -> new CertificateException(report, message);
            case TIMED_OUT -> timeIsOver ? new TotalTimeoutException(report, message) : timeout(failure, report);
            case PROTOCOL -> new ProtocolException(report, message);
            case BODY_TOO_LARGE -> new BodyTooLargeException(report, message);
            case POOL_FULL -> new PoolTimeoutException(report, message);
            case BLOCKED, LOCAL -> new LocalFailureException(report, message);
        };
    }

    private static ClientException timeout(Failure failure, CallReport report) {
        return switch (failure.during()) {
            case QUEUE -> new PoolTimeoutException(report, failure.message());
            case DNS, CONNECT, TLS -> new ConnectTimeoutException(report, failure.message());
            case WRITE, WAIT, TRANSFER -> new ReadTimeoutException(report, failure.message());
        };
    }

    private static StatusException ofStatus(Reply reply, CallReport report, Instant now) {
        StatusDetails details = details(reply, now);
        return switch (reply.status() / 100) {
            case 4 ->
                reply.status() == 429
                        ? new RateLimitedException(report, details)
                        : new ClientErrorException(report, details);
            case 5, 6, 7, 8, 9 -> new ServerErrorException(report, details);
            default -> new StatusException(report, details);
        };
    }

    private static StatusDetails details(Reply reply, Instant now) {
        String body = reply.body().text(MediaType.charset(reply.headers()));
        return new StatusDetails(
                reply.status(),
                reply.headers(),
                body,
                MediaType.isProblem(reply.headers()) ? problem(body) : null,
                RetryAfter.in(reply.headers(), now).orElse(null));
    }

    private static @Nullable Problem problem(String body) {
        return PROBLEMS.read(body, Problem.class) instanceof Bound.Value<Problem> described ? described.value() : null;
    }
}
