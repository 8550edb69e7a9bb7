/// What it takes to check a few services once, from the start of the process to its end.
@NullMarked
package dev.probity.bench.start;

import org.jspecify.annotations.NullMarked;
