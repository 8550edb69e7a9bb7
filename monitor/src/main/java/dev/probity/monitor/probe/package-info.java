/// The port to the outside: a probe looks once and says, as data, what it saw.
@NullMarked
package dev.probity.monitor.probe;

import org.jspecify.annotations.NullMarked;
