/// The contract of the store, a store in memory that keeps it, and histories to fill stores with.
@NullMarked
package dev.probity.testkit.store;

import org.jspecify.annotations.NullMarked;
