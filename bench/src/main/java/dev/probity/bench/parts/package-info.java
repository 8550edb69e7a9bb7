/// The parts a check is made of, one by one.
@NullMarked
package dev.probity.bench.parts;

import org.jspecify.annotations.NullMarked;
