/// What tests of code around the client need: time that stands still, a transport that follows a script.
@NullMarked
package dev.probity.client.testing;

import org.jspecify.annotations.NullMarked;
