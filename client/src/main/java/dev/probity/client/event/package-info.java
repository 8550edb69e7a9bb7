/// What a listener is told about calls and circuits.
@NullMarked
package dev.probity.client.event;

import org.jspecify.annotations.NullMarked;
