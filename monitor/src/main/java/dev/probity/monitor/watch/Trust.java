package dev.probity.monitor.watch;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.check.Attempt;
import dev.probity.monitor.check.CheckResult;
import dev.probity.monitor.check.Fault;
import dev.probity.monitor.observer.OutageDetector;
import dev.probity.monitor.observer.OutageRule;
import dev.probity.monitor.observer.Sighting;
import dev.probity.monitor.observer.Stall;
import dev.probity.monitor.observer.StallDetector;
import dev.probity.monitor.schedule.Moment;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether what we saw can be believed, or was our own failure. Safe for use by many threads.
public final class Trust {
    /// How often the watch must beat, in milliseconds.
    static final long BEAT = 50;
    /// How late a beat may be. Shorter pauses do not turn a service that answers into one that does not.
    private static final long TOLERANCE = 450;

    private final OutageDetector outages;
    private StallDetector stalls;
    private boolean begun;

    public Trust(OutageRule rule, Moment now) {
        stalls = new StallDetector(BEAT, TOLERANCE, now);
        outages = new OutageDetector(rule);
    }

    /// One beat of the watch. Before the first nobody was to look.
    ///
    /// @return the stall that has just ended, if there was one
    synchronized Optional<Stall> beat(Moment now) {
        if (!begun) {
            begun = true;
            stalls = new StallDetector(BEAT, TOLERANCE, now);
        }
        return stalls.beat(now);
    }

    /// Takes in what one attempt saw. Attempts come before the verdict of their check, so an outage of
    /// our own is known before most of what it breaks is believed.
    ///
    /// @param now by the steady clock, in milliseconds
    /// @return whether our network is out, where that has changed by this; else null
    synchronized @Nullable Boolean saw(String host, Attempt attempt, long now) {
        Fault fault = attempt.fault();
        if (fault != null && fault.kind() == ErrorKind.OBSERVER) {
            return null;
        }
        boolean before = outages.isOut();
        boolean out = outages.saw(new Sighting(host, reached(fault), now));
        return out == before ? null : out;
    }

    private static boolean reached(@Nullable Fault fault) {
        return Sighting.reached(fault == null ? null : fault.kind());
    }

    /// The result as far as it can be believed.
    ///
    /// @param begin of the check by the steady clock, in milliseconds
    /// @param end of the check by the same clock
    synchronized CheckResult believable(CheckResult result, long begin, long end) {
        if (stalls.stalledWithin(begin, end)) {
            return result.unseen("We were not running all the time of this check");
        }
        if (outages.isOut() && !reached(result.last().fault())) {
            return result.unseen("Our own network seems to be out");
        }
        return result;
    }

    synchronized void keepOnly(Collection<Watched> services) {
        var hosts = new HashSet<String>();
        services.forEach(watched -> hosts.add(watched.host()));
        outages.keepOnly(hosts);
    }

    /// Whether our own network is out, as far as can be told.
    public synchronized boolean isOut() {
        return outages.isOut();
    }

    /// How many times we did not look, so far.
    public synchronized long stalls() {
        return stalls.count();
    }

    /// For how long altogether, in milliseconds.
    public synchronized long stalledMillis() {
        return stalls.totalMillis();
    }
}
