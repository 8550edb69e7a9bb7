/// Conditions on a response: as data, how they are read, and how they are judged.
@NullMarked
package dev.probity.monitor.assertion;

import org.jspecify.annotations.NullMarked;
