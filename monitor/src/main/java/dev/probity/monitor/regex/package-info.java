/// Regular expressions with a bound on their work.
@NullMarked
package dev.probity.monitor.regex;

import org.jspecify.annotations.NullMarked;
