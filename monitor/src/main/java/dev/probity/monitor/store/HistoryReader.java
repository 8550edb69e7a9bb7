package dev.probity.monitor.store;

import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.Rollup;
import dev.probity.monitor.verdict.Transition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what was written. Whatever was appended before a call is seen by it. What is damaged on disk is
/// left out and reported elsewhere. An unknown service has an empty history.
///
/// All methods throw [StoreUnavailableException] when the store cannot be read now.
public interface HistoryReader {
    /// The last check and the state of every service that was ever checked, by id.
    Map<String, Latest> latest();

    Optional<Latest> latest(String serviceId);

    /// Samples by the moment they were due, newest first.
    ///
    /// @param limit how many at most, at least 1. A page is longer only where several samples share its
    ///     last moment, as after a clock was set back, so that none is lost between two pages
    Page samples(String serviceId, Span due, int limit);

    /// Rollups of the periods that start within the span, oldest first, up to the last check written.
    List<Rollup> rollups(String serviceId, Period period, Span starts);

    /// Changes of status within the span, oldest first.
    List<Transition> transitions(String serviceId, Span span);
}
