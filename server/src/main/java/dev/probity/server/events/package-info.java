/// What happens, live: numbered events for any number of listeners, each bounded.
@NullMarked
package dev.probity.server.events;

import org.jspecify.annotations.NullMarked;
