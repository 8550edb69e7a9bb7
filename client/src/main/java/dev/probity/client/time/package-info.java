/// The clocks of the client and the deadline of a call.
@NullMarked
package dev.probity.client.time;

import org.jspecify.annotations.NullMarked;
