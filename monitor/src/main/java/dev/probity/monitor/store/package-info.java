/// The ports to durable storage, each a narrow role. Engines implement them; the testkit has the
/// contract.
@NullMarked
package dev.probity.monitor.store;

import org.jspecify.annotations.NullMarked;
