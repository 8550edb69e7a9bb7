package dev.probity.server.api;

import dev.probity.monitor.Status;
import dev.probity.monitor.watch.Standing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How many services are how. Those that are disabled count as nothing else.
record Summary(int total, Map<Status, Integer> byStatus, int disabled) {
    static Summary of(List<Standing> standings) {
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        int disabled = 0;
        for (Standing standing : standings) {
            if (standing.watched().service().enabled()) {
                byStatus.merge(standing.state().status(), 1, Integer::sum);
            } else {
                disabled++;
            }
        }
        return new Summary(standings.size(), byStatus, disabled);
    }

    private int count(Status status) {
        return byStatus.getOrDefault(status, 0);
    }

    /// The worst there is; what we do not know is worse than health, and better than what we know to be bad.
    Status overall() {
        for (Status status : List.of(Status.UNHEALTHY, Status.DEGRADED, Status.UNKNOWN)) {
            if (count(status) > 0) {
                return status;
            }
        }
        return Status.HEALTHY;
    }

    Members json() {
        return new Members()
                .whole("total", total)
                .whole("healthy", count(Status.HEALTHY))
                .whole("degraded", count(Status.DEGRADED))
                .whole("unhealthy", count(Status.UNHEALTHY))
                .whole("unknown", count(Status.UNKNOWN))
                .whole("disabled", disabled);
    }
}
