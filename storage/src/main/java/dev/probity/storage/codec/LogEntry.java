package dev.probity.storage.codec;

import dev.probity.monitor.history.Sample;
import dev.probity.monitor.verdict.ServiceState;

/// What the log keeps of one check.
///
/// @param service the number of the service in this store
/// @param state after the check
public record LogEntry(long service, Sample sample, ServiceState state) {}
