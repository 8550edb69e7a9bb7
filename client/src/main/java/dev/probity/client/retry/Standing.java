package dev.probity.client.retry;

import dev.probity.client.transport.Exchange;
import java.time.Duration;
import java.time.Instant;

/// Where a call stands after an attempt that failed.
///
/// @param last how the attempt ended
/// @param repeatable whether the origin may receive the request twice
/// @param retried whether the call may be tried again at all
/// @param attempts made so far
/// @param step failures since the server last named a wait, or since the beginning
/// @param left time until the deadline
public record Standing(
        Exchange last, boolean repeatable, boolean retried, int attempts, int step, Duration left, Instant now) {}
