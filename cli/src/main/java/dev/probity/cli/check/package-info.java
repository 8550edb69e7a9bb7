/// `probity check`: services once, in a terminal or a CI job.
@NullMarked
package dev.probity.cli.check;

import org.jspecify.annotations.NullMarked;
