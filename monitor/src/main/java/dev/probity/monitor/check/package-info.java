/// Checking: from a service to a result, one or many at a time.
@NullMarked
package dev.probity.monitor.check;

import org.jspecify.annotations.NullMarked;
