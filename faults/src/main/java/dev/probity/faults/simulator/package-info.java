/// A server whose answers are chosen by words in the path: healthy, slow, unhealthy, unreachable.
@NullMarked
package dev.probity.faults.simulator;

import org.jspecify.annotations.NullMarked;
