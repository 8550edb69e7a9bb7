package dev.probity.client.json;

import java.util.List;

/// Turns objects into JSON and back. [RecordJson] is what the client uses unless told otherwise.
public interface JsonBinding {
    /// @throws IllegalArgumentException when it cannot be written as JSON
    String write(Object value);

    /// @throws IllegalArgumentException when the type cannot be read, whatever the text
    <T> Bound<T> read(String text, Class<T> type);

    /// @throws IllegalArgumentException when the type cannot be read, whatever the text
    <T> Bound<List<T>> readList(String text, Class<T> element);
}
