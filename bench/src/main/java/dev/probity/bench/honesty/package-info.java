/// How far the times that are reported differ from those the server knows.
@NullMarked
package dev.probity.bench.honesty;

import org.jspecify.annotations.NullMarked;
