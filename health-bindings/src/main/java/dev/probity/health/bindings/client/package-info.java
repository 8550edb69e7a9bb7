/// The circuit breakers of the resilient client. Needs `dev.probity:client`, and with it Java 21.
@NullMarked
package dev.probity.health.bindings.client;

import org.jspecify.annotations.NullMarked;
