/// The JSON tree of the domain.
@NullMarked
package dev.probity.monitor.json;

import org.jspecify.annotations.NullMarked;
