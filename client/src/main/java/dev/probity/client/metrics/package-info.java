/// The client's figures for Micrometer.
@NullMarked
package dev.probity.client.metrics;

import org.jspecify.annotations.NullMarked;
