/// JSONPath (RFC 9535) over the JSON tree of the domain: complete, pure, with a bound on the work of a query.
@NullMarked
package dev.probity.monitor.jsonpath;

import org.jspecify.annotations.NullMarked;
