/// JSON Schema, behind the domain's port.
@NullMarked
package dev.probity.probes.schema;

import org.jspecify.annotations.NullMarked;
