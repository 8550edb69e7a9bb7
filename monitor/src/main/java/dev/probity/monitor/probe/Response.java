package dev.probity.monitor.probe;

import java.util.List;

/// What the far side answered.
public interface Response {
    int statusCode();

    /// All values of a header, in the order they came; the name in any case.
    List<String> headers(String name);

    /// The body as text, decompressed, in the character set the response names (UTF-8 otherwise).
    String text();
}
