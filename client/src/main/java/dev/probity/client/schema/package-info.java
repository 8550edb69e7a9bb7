/// Responses against a JSON Schema.
@NullMarked
package dev.probity.client.schema;

import org.jspecify.annotations.NullMarked;
