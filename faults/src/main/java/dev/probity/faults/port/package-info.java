/// Ports on which nobody gets as far as HTTP.
@NullMarked
package dev.probity.faults.port;

import org.jspecify.annotations.NullMarked;
