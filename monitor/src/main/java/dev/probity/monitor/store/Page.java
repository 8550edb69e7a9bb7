package dev.probity.monitor.store;

import dev.probity.monitor.history.Sample;
import java.util.List;
import java.util.OptionalLong;

/// A part of a history, newest first.
///
/// @param next where the next page begins, exclusive, to be given as [Span#to()]; empty on the last page
public record Page(List<Sample> samples, OptionalLong next) {
    public Page {
        samples = List.copyOf(samples);
    }
}
