/// How much is done at once, and for how long.
@NullMarked
package dev.probity.faults.limit;

import org.jspecify.annotations.NullMarked;
