/// The words every part of the monitor shares: how a service is, and what went wrong.
@NullMarked
package dev.probity.monitor;

import org.jspecify.annotations.NullMarked;
