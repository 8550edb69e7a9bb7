/// Which endpoint answers which method and path, and what endpoints have in common.
@NullMarked
package dev.probity.faults.route;

import org.jspecify.annotations.NullMarked;
