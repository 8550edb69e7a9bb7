package dev.probity.client.json;

import org.jspecify.annotations.Nullable;

/// What a value must look like to become an object of a Java type, and how it becomes one.
interface Shape {
    /// In the words of a message: `a number`.
    String expected();

    /// Reads the value at whose first token the parser stands, up to its last. What does not fit is reported, and the
    /// result is then null; so it is for a null that fits.
    @Nullable
    Object read(Place place, Reading reading);

    /// Whether there need be no value, and what stands for it then.
    default boolean optional() {
        return false;
    }

    default @Nullable Object absent() {
        return null;
    }
}
