/// The monitor's own health, by its own library.
@NullMarked
package dev.probity.server.self;

import org.jspecify.annotations.NullMarked;
