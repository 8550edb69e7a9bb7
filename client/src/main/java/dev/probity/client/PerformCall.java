package dev.probity.client;

import dev.probity.client.breaker.Admission.Permit;
import dev.probity.client.breaker.Admission.Refusal;
import dev.probity.client.breaker.Judgement;
import dev.probity.client.bulkhead.Bulkhead.Place;
import dev.probity.client.event.ClientEvent.AttemptEnded;
import dev.probity.client.event.ClientEvent.CallBegan;
import dev.probity.client.event.ClientEvent.CallFailed;
import dev.probity.client.event.ClientEvent.CallSucceeded;
import dev.probity.client.event.ClientEvent.RetryPlanned;
import dev.probity.client.exception.BulkheadFullException;
import dev.probity.client.exception.CallCancelledException;
import dev.probity.client.exception.CircuitOpenException;
import dev.probity.client.exception.ClientException;
import dev.probity.client.exception.LocalFailureException;
import dev.probity.client.exception.TotalTimeoutException;
import dev.probity.client.report.Attempt;
import dev.probity.client.report.CallReport;
import dev.probity.client.report.StopReason;
import dev.probity.client.retry.Plan;
import dev.probity.client.retry.Standing;
import dev.probity.client.time.Deadline;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One call on its way through the pipeline: bulkhead, total deadline, retries within the budget, breaker, attempt.
///
/// The order matters. The bulkhead is outermost, so that a call that waits to be tried again still counts as one
/// that the origin keeps busy. The breaker is within the retries, so that it judges every attempt and ends a
/// call's retries when it opens. The deadline runs from the beginning, for a wait for a place is a wait too. What
/// is taken is given back by try-with-resources, whatever happens in between.
final class PerformCall {
    private final Machinery machinery;
    private final Upstream upstream;
    private final PreparedCall call;
    private final long beganNanos;

    private final List<Attempt> attempts = new ArrayList<>(1);
    private @Nullable Exchange last;
    private @Nullable Response answer;
    private Duration waited = Duration.ZERO;
    /// Failures since the server last named a wait, or since the beginning.
    private int step;
    private int lastCost;

    PerformCall(Machinery machinery, Upstream upstream, PreparedCall call) {
        this.machinery = machinery;
        this.upstream = upstream;
        this.call = call;
        this.beganNanos = machinery.time().nanoTime();
    }

    /// @param reading makes of the response what the caller wants, within the call's time
    <T> T perform(Function<Response, T> reading) {
        machinery.listeners().tell(new CallBegan(call.id()));
        try {
            T result = inItsPlace(reading);
            machinery.listeners().tell(succeeded(Objects.requireNonNull(answer)));
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw told(new CallCancelledException(report(StopReason.CANCELLED), e));
        } catch (ClientException e) {
            throw told(e);
        } catch (RuntimeException | Error e) {
            // Where there is an answer, the call went well; what the caller made of it is the caller's.
            machinery.listeners().tell(answer == null ? brokenBy(e) : succeeded(answer));
            throw e;
        }
    }

    private static CallSucceeded succeeded(Response response) {
        return new CallSucceeded(response.report(), response.status());
    }

    private CallFailed brokenBy(Throwable thrown) {
        return new CallFailed(new LocalFailureException(report(StopReason.POINTLESS), "Our own failure: " + thrown));
    }

    private <T> T inItsPlace(Function<Response, T> reading) throws InterruptedException {
        Deadline deadline = Deadline.in(call.total(), machinery.time());
        Place place = enter(deadline);
        try (place) {
            answer = answer(deadline);
            return read(answer, reading, deadline);
        }
    }

    private ClientException told(ClientException failure) {
        machinery.listeners().tell(new CallFailed(failure));
        return failure;
    }

    private Place enter(Deadline deadline) throws InterruptedException {
        return upstream.bulkhead()
                .enter(deadline.left())
                .orElseThrow(() -> new BulkheadFullException(
                        report(StopReason.NO_PLACE),
                        upstream.bulkhead().config().concurrent() + " calls are under way, and none ended within "
                                + upstream.bulkhead().config().patience().toMillis() + " ms"));
    }

    private Response answer(Deadline deadline) throws InterruptedException {
        while (true) {
            Exchange exchange = attempt(deadline);
            if (exchange instanceof Reply reply && call.handling().accepts(reply.status())) {
                upstream.budget().succeeded(lastCost);
                CallReport report = report(StopReason.ANSWERED);
                return new Response(
                        reply.status(),
                        reply.headers(),
                        reply.body(),
                        report,
                        machinery.config().json());
            }
            last = exchange;
            waitForNext(exchange, deadline);
        }
    }

    private Exchange attempt(Deadline deadline) throws InterruptedException {
        if (deadline.hasPassed()) {
            throw failed(StopReason.NO_TIME_LEFT, true);
        }
        return switch (upstream.breaker().admit()) {
            case Permit permit -> attempt(permit, deadline);
            case Refusal refusal -> throw refused(refusal);
        };
    }

    private Exchange attempt(Permit permit, Deadline deadline) throws InterruptedException {
        try (permit) {
            Exchange exchange = machinery.exchange().send(call.call(), deadline.left());
            boolean accepted =
                    exchange instanceof Reply reply && call.handling().accepts(reply.status());
            Judgement judgement = TellBreaker.about(exchange, accepted, machinery.fairNanos(), permit);
            Attempt attempt = Attempt.of(attempts.size() + 1, waited, exchange);
            attempts.add(attempt);
            machinery.listeners().tell(new AttemptEnded(call.id(), attempt, judgement));
            return exchange;
        }
    }

    private ClientException refused(Refusal refusal) {
        return attempts.isEmpty()
                ? new CircuitOpenException(report(StopReason.CIRCUIT_OPEN), refusal.until(), refusal.reason())
                : failed(StopReason.CIRCUIT_OPEN, false);
    }

    /// Plans the next attempt and waits until it is due; or ends the call with the failure of the last one.
    private void waitForNext(Exchange failed, Deadline deadline) throws InterruptedException {
        step++;
        Standing standing = new Standing(
                failed,
                call.repeatable(),
                call.handling().retried(),
                attempts.size(),
                step,
                deadline.left(),
                machinery.time().now());
        switch (machinery.planner().plan(standing, machinery.random())) {
            case Plan.Stop stop -> throw failed(stop.reason(), deadline.hasPassed());
            case Plan.Again again -> {
                lastCost = machinery.config().budget().costOf(again.pace());
                if (!upstream.budget().withdraw(lastCost)) {
                    throw failed(StopReason.BUDGET_EMPTY, false);
                }
                step = again.asked() ? 0 : step;
                waited = again.pause();
                machinery.listeners().tell(new RetryPlanned(call.id(), attempts.getLast(), waited, again.asked()));
                machinery.time().sleep(waited);
            }
        }
    }

    /// The failure of the last attempt; where there was none, that the time is over.
    private ClientException failed(StopReason reason, boolean timeIsOver) {
        CallReport report = report(reason);
        return last == null
                ? new TotalTimeoutException(report, "The time was over before anything was sent")
                : ExplainFailure.of(last, report, timeIsOver, machinery.time().now());
    }

    private <T> T read(Response response, Function<Response, T> reading, Deadline deadline) {
        T result = reading.apply(response);
        if (deadline.hasPassed()) {
            throw new TotalTimeoutException(
                    report(StopReason.NO_TIME_LEFT), "The response came, but reading it took too long");
        }
        return result;
    }

    private CallReport report(StopReason reason) {
        Duration elapsed = Duration.ofNanos(machinery.time().nanoTime() - beganNanos);
        return new CallReport(call.id(), attempts, elapsed, reason);
    }
}
