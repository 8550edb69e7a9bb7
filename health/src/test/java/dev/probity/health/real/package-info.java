/// Real servers for tests: those that are installed, started on free ports and stopped again.
@NullMarked
package dev.probity.health.real;

import org.jspecify.annotations.NullMarked;
