/// Circuit breakers of Resilience4j for the resilience check.
@NullMarked
package dev.probity.health.bindings.resilience4j;

import org.jspecify.annotations.NullMarked;
