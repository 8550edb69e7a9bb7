/// `probity faults`: servers that fail as told.
@NullMarked
package dev.probity.cli.faults;

import org.jspecify.annotations.NullMarked;
