package dev.probity.health;

import dev.probity.health.run.Schedule;
import dev.probity.health.run.Thresholds;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How one component is checked and what it means for the whole. Start from [#defaults()].
///
/// @param timeout for all attempts together; null means that of [HealthOptions]
/// @param retries further attempts after a failed one; null means those of [HealthOptions]
/// @param schedule when it is refreshed in the background; null means on demand
/// @param thresholds how many results in a row change the status; null means at once on demand, and three worse
///     or two better in the background
/// @param initially the status that holds until the thresholds change it
public record CheckOptions(
        @Nullable Duration timeout,
        @Nullable Integer retries,
        Criticality criticality,
        Set<Group> groups,
        @Nullable Schedule schedule,
        @Nullable Thresholds thresholds,
        HealthStatus initially) {
    public CheckOptions {
        if (timeout != null) {
            HealthOptions.requirePositive(timeout, "timeout");
        }
        if (retries != null) {
            HealthOptions.requireRetries(retries);
        }
        groups = Set.copyOf(groups);
    }

    /// Required, part of readiness, checked on demand with the timeout and retries of [HealthOptions].
    public static CheckOptions defaults() {
        return new CheckOptions(
                null, null, Criticality.REQUIRED, EnumSet.of(Group.READINESS), null, null, HealthStatus.HEALTHY);
    }

    public CheckOptions timeout(Duration value) {
        return new CheckOptions(value, retries, criticality, groups, schedule, thresholds, initially);
    }

    public CheckOptions retries(int value) {
        return new CheckOptions(timeout, value, criticality, groups, schedule, thresholds, initially);
    }

    public CheckOptions criticality(Criticality value) {
        return new CheckOptions(timeout, retries, value, groups, schedule, thresholds, initially);
    }

    /// The probes this component answers; none at all is possible.
    public CheckOptions groups(Group... values) {
        return new CheckOptions(timeout, retries, criticality, Set.of(values), schedule, thresholds, initially);
    }

    /// Checks in the background: every `interval`, and every half of it (but at most every second) while it fails.
    public CheckOptions every(Duration interval) {
        return schedule(Schedule.every(interval));
    }

    public CheckOptions schedule(Schedule value) {
        return new CheckOptions(timeout, retries, criticality, groups, value, thresholds, initially);
    }

    /// @param worse results in a row that make the status worse, at least 1
    /// @param better results in a row that make it better, at least 1
    public CheckOptions thresholds(int worse, int better) {
        Thresholds value = new Thresholds(worse, better);
        return new CheckOptions(timeout, retries, criticality, groups, schedule, value, initially);
    }

    /// The status that holds until the thresholds change it: with `UNHEALTHY` a component has to prove itself first.
    public CheckOptions initially(HealthStatus value) {
        return new CheckOptions(timeout, retries, criticality, groups, schedule, thresholds, value);
    }

    Thresholds effectiveThresholds() {
        if (thresholds != null) {
            return thresholds;
        }
        return schedule == null ? Thresholds.AT_ONCE : Thresholds.STEADY;
    }
}
