/// What the monitor tells about itself and its services in Prometheus' format.
@NullMarked
package dev.probity.server.metrics;

import org.jspecify.annotations.NullMarked;
