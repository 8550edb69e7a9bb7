package dev.probity.testkit.store;

import static java.util.stream.Collectors.groupingBy;

import dev.probity.monitor.history.Sample;
import dev.probity.monitor.slice.Epoch;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.Batch;
import dev.probity.monitor.store.HistoryWriter;
import dev.probity.monitor.store.Observed;
import dev.probity.monitor.store.Written;
import dev.probity.monitor.verdict.ServiceState;
import dev.probity.monitor.verdict.Verdict;
import dev.probity.monitor.verdict.VerdictPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes samples as a monitor would: with the state each leads to, under the epochs it claimed.
public final class Recording {
    private final HistoryWriter store;
    private final Map<Slice, Epoch> epochs;
    private final Map<String, ServiceState> states = new HashMap<>();

    /// @param epochs of all slices that are written to
    public Recording(HistoryWriter store, Map<Slice, Epoch> epochs) {
        this.store = store;
        this.epochs = epochs;
    }

    /// One flush with samples of one service.
    public Map<Slice, Written> write(String serviceId, List<Sample> samples) {
        return write(Map.of(serviceId, samples));
    }

    /// One flush with samples of several services.
    public Map<Slice, Written> write(Map<String, List<Sample>> samples) {
        List<Observed> observed = new ArrayList<>();
        samples.forEach((id, ofService) -> ofService.forEach(sample -> observed.add(observe(id, sample))));
        Map<Slice, List<Observed>> bySlice = observed.stream().collect(groupingBy(one -> Slice.of(one.serviceId())));
        return store.append(bySlice.entrySet().stream()
                .map(entry -> new Batch(entry.getKey(), epochOf(entry.getKey()), entry.getValue()))
                .toList());
    }

    /// The state after everything written here; that of a service never checked when nothing was.
    public ServiceState state(String serviceId) {
        return states.getOrDefault(serviceId, ServiceState.unchecked(0));
    }

    private Observed observe(String serviceId, Sample sample) {
        ServiceState before = state(serviceId);
        ServiceState after = Verdict.next(before, sample, VerdictPolicy.DEFAULT);
        states.put(serviceId, after);
        return new Observed(serviceId, sample, before, after);
    }

    private Epoch epochOf(Slice slice) {
        Epoch epoch = epochs.get(slice);
        if (epoch == null) {
            throw new IllegalArgumentException(slice + " was not claimed");
        }
        return epoch;
    }
}
