/// The store: what it takes on the disk, how fast it writes and reads, and what a kill leaves of it.
@NullMarked
package dev.probity.bench.storage;

import org.jspecify.annotations.NullMarked;
