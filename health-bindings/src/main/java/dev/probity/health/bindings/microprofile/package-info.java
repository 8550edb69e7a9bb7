/// Health for MicroProfile: Quarkus, Open Liberty, WildFly, Helidon.
@NullMarked
package dev.probity.health.bindings.microprofile;

import org.jspecify.annotations.NullMarked;
