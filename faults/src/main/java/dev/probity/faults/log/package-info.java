/// One line per request.
@NullMarked
package dev.probity.faults.log;

import org.jspecify.annotations.NullMarked;
