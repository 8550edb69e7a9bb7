/// What callers do to a service in its worst minute, and what becomes of both: the resilient client beside a naive one.
@NullMarked
package dev.probity.bench.outage;

import org.jspecify.annotations.NullMarked;
