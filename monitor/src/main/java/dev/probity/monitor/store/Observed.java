package dev.probity.monitor.store;

import dev.probity.monitor.history.Sample;
import dev.probity.monitor.verdict.ServiceState;
import dev.probity.monitor.verdict.Transition;
import java.util.Optional;

/// One check and what it made of the service's state.
public record Observed(String serviceId, Sample sample, ServiceState before, ServiceState after) {
    public Optional<Transition> transition() {
        return Transition.between(before, after);
    }
}
