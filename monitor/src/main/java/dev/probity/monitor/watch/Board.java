package dev.probity.monitor.watch;

import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.history.Sample;
import dev.probity.monitor.store.Latest;
import dev.probity.monitor.store.Observed;
import dev.probity.monitor.verdict.ServiceState;
import dev.probity.monitor.verdict.Verdict;
import dev.probity.monitor.verdict.VerdictPolicy;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// How every watched service stands now. Safe for use by many threads.
public final class Board {
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();
    private final Map<String, Latest> before;
    private final VerdictPolicy policy;
    private final InstantSource clock;
    private final DayUptime uptime = new DayUptime();
    private final AtomicLong version = new AtomicLong();
    private volatile Roster roster = Roster.EMPTY;

    /// @param before what the store knows of earlier checks, by service
    public Board(Map<String, Latest> before, VerdictPolicy policy, InstantSource clock) {
        this.before = new ConcurrentHashMap<>(before);
        this.policy = policy;
        this.clock = clock;
    }

    /// Takes other services in place of those so far. One that stays keeps how it stands, one that comes
    /// back what the store knows of it.
    public void take(Roster next) {
        for (Watched watched : next.services()) {
            standings.compute(
                    watched.id(), (_, standing) -> standing == null ? first(watched) : standing.withWatched(watched));
        }
        roster = next;
        uptime.keepOnly(next);
        version.incrementAndGet();
        standings.forEach((id, standing) -> {
            if (!next.contains(id) && standings.remove(id, standing)) {
                remember(standing);
            }
        });
    }

    private Standing first(Watched watched) {
        Latest latest = before.get(watched.id());
        return latest == null
                ? new Standing(watched, ServiceState.unchecked(clock.millis()), null, Standing.Extras.NONE)
                : new Standing(watched, latest.state(), latest.sample(), Standing.Extras.NONE);
    }

    private void remember(Standing standing) {
        if (standing.sample() != null) {
            before.put(standing.watched().id(), new Latest(standing.sample(), standing.state()));
        }
    }

    /// Lets a check count.
    ///
    /// @param recorder told what the check made of the service's state, in the order of its checks; must
    ///     not wait
    /// @return empty when the service is watched no more
    public Optional<Observed> count(CheckResult result, Consumer<Observed> recorder) {
        Sample sample = Sample.of(result, false);
        var extras = new Standing.Extras(
                result.last().version(),
                result.last().trace().address(),
                result.last().trace().certificateExpiresAt());
        Observed[] observed = new Observed[1];
        standings.computeIfPresent(result.serviceId(), (id, standing) -> {
            ServiceState next = Verdict.next(standing.state(), sample, policy);
            observed[0] = new Observed(id, sample, standing.state(), next);
            recorder.accept(observed[0]);
            uptime.count(id, sample);
            return new Standing(standing.watched(), next, sample, extras);
        });
        // Only now: whoever saw the new number first would keep the old standing under it.
        version.incrementAndGet();
        return Optional.ofNullable(observed[0]);
    }

    public Optional<Standing> standing(String serviceId) {
        return Optional.ofNullable(standings.get(serviceId));
    }

    /// All, in the order of the roster.
    public List<Standing> standings() {
        return roster.services().stream()
                .map(watched -> standings.get(watched.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    public DayUptime uptime() {
        return uptime;
    }

    /// Another number whenever something has changed.
    public long version() {
        return version.get();
    }

    public Roster roster() {
        return roster;
    }
}
