/// `probity serve`, and what goes with it.
@NullMarked
package dev.probity.cli.serve;

import org.jspecify.annotations.NullMarked;
