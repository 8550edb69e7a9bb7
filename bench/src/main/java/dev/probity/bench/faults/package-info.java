/// What the fault server's own doings cost: `GET /msg` beside a bare server of the same stack.
@NullMarked
package dev.probity.bench.faults;

import org.jspecify.annotations.NullMarked;
