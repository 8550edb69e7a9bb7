/// What the circuit breakers of an application say about the services it calls.
package dev.probity.health.checks.resilience;
