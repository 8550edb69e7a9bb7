/// Configuration as data: documents with positions, typed fields, and all problems of a file at once.
@NullMarked
package dev.probity.monitor.source;

import org.jspecify.annotations.NullMarked;
