/// What is kept of checks: samples one by one, and rollups of hours and days.
@NullMarked
package dev.probity.monitor.history;

import org.jspecify.annotations.NullMarked;
