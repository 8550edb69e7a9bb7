/// `/fail/...`: the next requests fail, by number or for a time.
@NullMarked
package dev.probity.faults.injection;

import org.jspecify.annotations.NullMarked;
