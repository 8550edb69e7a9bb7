/// What the process logs, and how.
@NullMarked
package dev.probity.cli.log;

import org.jspecify.annotations.NullMarked;
