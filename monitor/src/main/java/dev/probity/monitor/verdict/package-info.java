/// From single checks to how a service is. Pure: the same samples always lead to the same states.
@NullMarked
package dev.probity.monitor.verdict;

import org.jspecify.annotations.NullMarked;
