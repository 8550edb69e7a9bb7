/// The monitor as a process. `MonitorServer` puts all parts together.
@NullMarked
package dev.probity.server;

import org.jspecify.annotations.NullMarked;
