/// A service that can do only so much, so that overload and recovery can be shown.
@NullMarked
package dev.probity.faults.capacity;

import org.jspecify.annotations.NullMarked;
