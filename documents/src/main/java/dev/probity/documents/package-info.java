/// JSON and YAML text read into the domain's tree, with a line and a column for every value.
@NullMarked
package dev.probity.documents;

import org.jspecify.annotations.NullMarked;
