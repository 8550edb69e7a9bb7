/// The registry of all probes.
@NullMarked
package dev.probity.probes;

import org.jspecify.annotations.NullMarked;
