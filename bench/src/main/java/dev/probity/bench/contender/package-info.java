/// The ways of making requests that are compared with each other.
@NullMarked
package dev.probity.bench.contender;

import org.jspecify.annotations.NullMarked;
