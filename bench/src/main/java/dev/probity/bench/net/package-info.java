/// The sockets both sides of a benchmark stand on.
@NullMarked
package dev.probity.bench.net;

import org.jspecify.annotations.NullMarked;
