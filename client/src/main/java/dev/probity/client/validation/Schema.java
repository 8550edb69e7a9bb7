package dev.probity.client.validation;

import java.util.List;

/// What a body must look like.
@FunctionalInterface
public interface Schema {
    /// Every place where the text is not as it should be; empty when all is well.
    List<Violation> violations(String body);
}
