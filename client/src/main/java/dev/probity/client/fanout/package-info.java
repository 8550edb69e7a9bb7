/// Several calls at once, under one deadline.
@NullMarked
package dev.probity.client.fanout;

import org.jspecify.annotations.NullMarked;
