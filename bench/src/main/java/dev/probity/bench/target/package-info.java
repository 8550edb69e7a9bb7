/// The server that is checked, in a process of its own, and how to talk to that process.
@NullMarked
package dev.probity.bench.target;

import org.jspecify.annotations.NullMarked;
