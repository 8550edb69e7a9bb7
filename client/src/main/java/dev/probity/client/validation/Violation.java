package dev.probity.client.validation;

/// One place where a response is not as expected.
///
/// @param path in the notation of JSONPath, such as `$.items[3].price`
public record Violation(String path, String expected, String found) {
    /// `$.items[3].price: expected a number, found null`
    @Override
    public String toString() {
        return path + ": expected " + expected + ", found " + found;
    }
}
