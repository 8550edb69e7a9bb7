/// The HTTP interface: routes, what they take and what they answer.
@NullMarked
package dev.probity.server.api;

import org.jspecify.annotations.NullMarked;
