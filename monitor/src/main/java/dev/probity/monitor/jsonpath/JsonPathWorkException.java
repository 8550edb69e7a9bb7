package dev.probity.monitor.jsonpath;

import java.util.Locale;

/// Applying a query to a document takes more work than is allowed; `$..*..*` on a large document does.
///
/// There is no partial answer (RFC 9535 section 2.1 forbids to malfunction silently). The same query on the
/// same document fails on every machine, because the work is counted and not timed.
public final class JsonPathWorkException extends RuntimeException {
    /// Steps that one application of a query may take. A step is a node visited or selected, a condition
    /// tested, two values compared, or 100 characters of text read or written.
    public static final int LIMIT = 1_000_000;

    private static final long serialVersionUID = 1L;

    JsonPathWorkException(String expression) {
        super(String.format(Locale.ROOT, "%s needs more than %,d steps on this document", expression, LIMIT));
    }
}
