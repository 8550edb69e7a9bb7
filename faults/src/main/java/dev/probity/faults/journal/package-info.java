/// What came over the wire, and how often work was done.
@NullMarked
package dev.probity.faults.journal;

import org.jspecify.annotations.NullMarked;
