/// How something that may hang, fail or flap is run: hard timeouts, retries, thresholds, schedules. Knows nothing
/// about health.
package dev.probity.health.run;
