package dev.probity.monitor.watch;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All services that are watched, in the order in which people wrote them down.
public final class Roster {
    public static final Roster EMPTY = new Roster(Map.of());

    private final Map<String, Watched> byId;

    private Roster(Map<String, Watched> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /// Of two services with one id the first counts.
    public static Roster of(Collection<Watched> services) {
        Map<String, Watched> byId = new LinkedHashMap<>();
        services.forEach(watched -> byId.putIfAbsent(watched.id(), watched));
        return new Roster(byId);
    }

    public Collection<Watched> services() {
        return byId.values();
    }

    public @Nullable Watched get(String serviceId) {
        return byId.get(serviceId);
    }

    public boolean contains(String serviceId) {
        return byId.containsKey(serviceId);
    }

    public int size() {
        return byId.size();
    }
}
