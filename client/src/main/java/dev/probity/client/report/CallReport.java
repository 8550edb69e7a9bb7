package dev.probity.client.report;

import dev.probity.client.transport.Sent;
import java.time.Duration;
import java.util.List;

/// All that happened in a call.
///
/// @param attempts in order; empty when nothing was sent
/// @param elapsed from the moment the call was made, waiting included
/// @param stopped why there was no further attempt
public record CallReport(CallId id, List<Attempt> attempts, Duration elapsed, StopReason stopped) {
    public CallReport {
        attempts = List.copyOf(attempts);
    }

    /// How far the request can have come, in the attempt that came furthest.
    public Sent sent() {
        return attempts.stream().map(Attempt::sent).max(Sent::compareTo).orElse(Sent.NO);
    }

    /// `3 attempts in 412 ms; no time is left for another attempt; request 5f0c…`
    @Override
    public String toString() {
        String count = attempts.size() == 1 ? "1 attempt" : attempts.size() + " attempts";
        return count + " in " + elapsed.toMillis() + " ms; " + stopped + "; request " + id.requestId();
    }
}
