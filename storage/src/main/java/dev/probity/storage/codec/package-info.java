/// How history becomes bytes and bytes history. Knows no database, so every engine can share it.
@NullMarked
package dev.probity.storage.codec;

import org.jspecify.annotations.NullMarked;
