/// What surrounds every request, whoever answers it.
@NullMarked
package dev.probity.faults.stack;

import org.jspecify.annotations.NullMarked;
