/// The resilient HTTP client: one deadline, retries within a budget, a circuit breaker and a bulkhead per origin,
/// idempotency keys, responses that are checked. Begin at [ResilientClient].
@NullMarked
package dev.probity.client;

import org.jspecify.annotations.NullMarked;
