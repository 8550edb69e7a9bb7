/// Events as log lines.
@NullMarked
package dev.probity.client.log;

import org.jspecify.annotations.NullMarked;
