/// Benchmarks of the whole and of its parts.
@NullMarked
package dev.probity.bench;

import org.jspecify.annotations.NullMarked;
