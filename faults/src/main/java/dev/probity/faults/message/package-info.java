/// `GET /msg`: a new message, or the one the request id had before.
@NullMarked
package dev.probity.faults.message;

import org.jspecify.annotations.NullMarked;
