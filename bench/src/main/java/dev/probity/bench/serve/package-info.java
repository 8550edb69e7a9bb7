/// The whole monitor as a process, under a steady load.
@NullMarked
package dev.probity.bench.serve;

import org.jspecify.annotations.NullMarked;
