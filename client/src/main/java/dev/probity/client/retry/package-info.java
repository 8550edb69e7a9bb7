/// Retrying: whether, when, and how long to wait.
@NullMarked
package dev.probity.client.retry;

import org.jspecify.annotations.NullMarked;
