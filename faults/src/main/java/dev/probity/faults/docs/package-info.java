/// The server's own documentation, served by itself.
@NullMarked
package dev.probity.faults.docs;

import org.jspecify.annotations.NullMarked;
