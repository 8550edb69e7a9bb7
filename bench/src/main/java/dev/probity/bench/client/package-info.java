/// What the resilient client costs beside the transport beneath it.
@NullMarked
package dev.probity.bench.client;

import org.jspecify.annotations.NullMarked;
