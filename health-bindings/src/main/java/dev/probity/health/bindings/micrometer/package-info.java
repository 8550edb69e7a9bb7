/// Health as Micrometer meters.
@NullMarked
package dev.probity.health.bindings.micrometer;

import org.jspecify.annotations.NullMarked;
