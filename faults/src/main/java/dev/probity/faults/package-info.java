/// A server that fails exactly as told.
@NullMarked
package dev.probity.faults;

import org.jspecify.annotations.NullMarked;
