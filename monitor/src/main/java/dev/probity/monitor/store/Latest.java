package dev.probity.monitor.store;

import dev.probity.monitor.history.Sample;
import dev.probity.monitor.verdict.ServiceState;

/// The last check of a service and its state after it.
public record Latest(Sample sample, ServiceState state) {}
