/// The monitor at work: checks what is due, decides how each service is, records it and tells whoever
/// listens.
@NullMarked
package dev.probity.monitor.watch;

import org.jspecify.annotations.NullMarked;
