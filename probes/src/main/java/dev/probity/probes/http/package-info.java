/// The HTTP probe: what can be configured, one attempt, and what its outcome means.
@NullMarked
package dev.probity.probes.http;

import org.jspecify.annotations.NullMarked;
