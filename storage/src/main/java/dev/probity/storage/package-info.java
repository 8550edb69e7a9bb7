/// What all engines share: where a store is, and what is said of damage in it.
@NullMarked
package dev.probity.storage;

import org.jspecify.annotations.NullMarked;
