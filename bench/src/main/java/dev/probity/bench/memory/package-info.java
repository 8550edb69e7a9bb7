/// What a check in flight takes.
@NullMarked
package dev.probity.bench.memory;

import org.jspecify.annotations.NullMarked;
