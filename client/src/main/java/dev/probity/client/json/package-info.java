/// JSON text to records and back, with every place named where they do not fit.
@NullMarked
package dev.probity.client.json;

import org.jspecify.annotations.NullMarked;
