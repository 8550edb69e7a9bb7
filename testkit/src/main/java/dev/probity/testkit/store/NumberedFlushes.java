package dev.probity.testkit.store;

import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.slice.Slice;
import dev.probity.monitor.store.ResultStore;
import dev.probity.monitor.store.Span;
import dev.probity.monitor.store.Written;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/// Flushes that can be told apart: number n holds one check of every service, due at tick n. So a store can
/// be asked which of them it has, whatever happened to the process that wrote them.
public final class NumberedFlushes {
    private static final long START = 20_000 * Period.DAY.millis();
    private static final long INTERVAL = 10_000;

    private final ResultStore store;
    private final int services;

    public NumberedFlushes(ResultStore store, int services) {
        this.store = store;
        this.services = services;
    }

    /// Something that is told of each flush once it is durable.
    public interface Acknowledgement {
        /// @return whether to go on
        boolean of(long flush);
    }

    /// Claims everything and writes one flush after another, from the first that is not there, until it is
    /// told to end or another claims the slices.
    public void write(Acknowledgement acknowledged) {
        Recording recording = new Recording(store, store.claim(Slice.all(), "numbered flushes"));
        long flush = complete();
        while (!recording.write(flush(flush)).containsValue(Written.FENCED) && acknowledged.of(flush)) {
            flush++;
        }
    }

    /// How many flushes the store holds.
    ///
    /// @throws AssertionError when it holds anything but all of the first so many, each once and whole
    public long complete() {
        List<Long> first = ticks(0);
        for (int service = 1; service < services; service++) {
            if (!ticks(service).equals(first)) {
                throw new AssertionError(
                        "A flush is there in part: " + id(service) + " has other checks than " + id(0));
            }
        }
        List<Long> expected = LongStream.range(0, first.size()).boxed().toList();
        if (!first.equals(expected)) {
            throw new AssertionError(
                    "Flushes are missing or there twice: " + first.size() + " up to " + first.getLast());
        }
        return first.size();
    }

    private List<Long> ticks(int service) {
        List<Sample> samples =
                store.samples(id(service), Span.ALL, Integer.MAX_VALUE - 1).samples();
        List<Long> ticks = new ArrayList<>();
        samples.reversed().forEach(sample -> ticks.add((sample.scheduledAt() - START) / INTERVAL));
        return ticks;
    }

    private Map<String, List<Sample>> flush(long number) {
        Map<String, List<Sample>> flush = new HashMap<>();
        for (int service = 0; service < services; service++) {
            SplittableRandom random = new SplittableRandom(number * services + service);
            flush.put(id(service), List.of(new OrdinaryService(random).sample(START + number * INTERVAL)));
        }
        return flush;
    }

    private static String id(int service) {
        return "service-" + service;
    }
}
