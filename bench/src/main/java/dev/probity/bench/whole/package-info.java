/// What a whole check costs, beside the transport alone and beside bare sockets.
@NullMarked
package dev.probity.bench.whole;

import org.jspecify.annotations.NullMarked;
