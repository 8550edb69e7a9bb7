/// Why a call has no usable response: one type per failure that a caller can act on.
@NullMarked
package dev.probity.client.exception;

import org.jspecify.annotations.NullMarked;
