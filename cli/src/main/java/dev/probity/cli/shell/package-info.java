/// What every command has around it: terminal, environment, exit codes, services files.
@NullMarked
package dev.probity.cli.shell;

import org.jspecify.annotations.NullMarked;
