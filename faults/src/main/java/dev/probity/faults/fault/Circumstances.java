package dev.probity.faults.fault;

import dev.probity.faults.wire.Request;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// What a fault may know of the request it strikes.
///
/// @param random the same for the same seed, program, key and attempt
/// @param now by the calendar, for dates in headers
public record Circumstances(Request request, RandomGenerator random, Instant now) {}
