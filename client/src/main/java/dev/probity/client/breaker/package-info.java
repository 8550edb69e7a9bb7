/// The circuit breaker: stops calling an origin that does not answer, and finds out when it does again.
@NullMarked
package dev.probity.client.breaker;

import org.jspecify.annotations.NullMarked;
