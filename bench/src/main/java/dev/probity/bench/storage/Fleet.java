package dev.probity.bench.storage;

import dev.probity.monitor.StableHash;
import dev.probity.monitor.history.Period;
import dev.probity.monitor.history.Sample;
import dev.probity.testkit.store.OrdinaryService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Ordinary services that are all checked at the same interval, each at its own phase of it.
final class Fleet {
    static final long START = 20_000 * Period.DAY.millis();

    private final List<OrdinaryService> services = new ArrayList<>();
    private final List<List<Integer>> byPhase = new ArrayList<>();
    private final int interval;

    /// @param interval in seconds
    Fleet(int size, int interval) {
        this.interval = interval;
        for (int phase = 0; phase < interval; phase++) {
            byPhase.add(new ArrayList<>());
        }
        for (int i = 0; i < size; i++) {
            services.add(new OrdinaryService(new SplittableRandom(i)));
            byPhase.get(Math.floorMod(StableHash.of(id(i)), interval)).add(i);
        }
    }

    int size() {
        return services.size();
    }

    int interval() {
        return interval;
    }

    static String id(int service) {
        return "service-" + service;
    }

    /// The checks of some seconds.
    Map<String, List<Sample>> checks(long first, int seconds) {
        Map<String, List<Sample>> checks = new HashMap<>();
        for (long second = first; second < first + seconds; second++) {
            for (int service : byPhase.get((int) (second % interval))) {
                Sample sample = services.get(service).sample(START + second * 1000 + service % 1000);
                checks.computeIfAbsent(id(service), _ -> new ArrayList<>()).add(sample);
            }
        }
        return checks;
    }
}
