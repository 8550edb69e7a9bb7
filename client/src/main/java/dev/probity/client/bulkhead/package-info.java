/// The bulkhead: one slow origin may hold so many calls, and no more.
@NullMarked
package dev.probity.client.bulkhead;

import org.jspecify.annotations.NullMarked;
