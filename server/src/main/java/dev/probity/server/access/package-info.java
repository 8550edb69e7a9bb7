/// Who may do what, and where probes may go.
@NullMarked
package dev.probity.server.access;

import org.jspecify.annotations.NullMarked;
