/// The retry budget: how much more load than its callers' own the client may put on an origin.
@NullMarked
package dev.probity.client.budget;

import org.jspecify.annotations.NullMarked;
