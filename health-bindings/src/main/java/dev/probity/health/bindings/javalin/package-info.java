/// The endpoint in Javalin.
@NullMarked
package dev.probity.health.bindings.javalin;

import org.jspecify.annotations.NullMarked;
