/// What happened in a call, for exceptions, events and logs.
@NullMarked
package dev.probity.client.report;

import org.jspecify.annotations.NullMarked;
