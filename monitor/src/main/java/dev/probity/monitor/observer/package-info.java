/// What may be wrong with ourselves: stalls of the process, and an outage of our own network. Pure: told the time and
/// what was seen.
@NullMarked
package dev.probity.monitor.observer;

import org.jspecify.annotations.NullMarked;
