/// When each service is due. Pure: it is told the time and never looks at a clock.
@NullMarked
package dev.probity.monitor.schedule;

import org.jspecify.annotations.NullMarked;
