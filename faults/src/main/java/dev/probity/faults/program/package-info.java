/// Fault programs: which requests fail, how, how often, and what comes next.
@NullMarked
package dev.probity.faults.program;

import org.jspecify.annotations.NullMarked;
