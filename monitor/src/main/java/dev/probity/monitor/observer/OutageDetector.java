package dev.probity.monitor.observer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Tells our own outage from theirs: services that have nothing to do with each other do not vanish at the same time.
///
/// A host counts as lost when it was reached before and is not now; one that never answered says nothing about our
/// network.
/// An outage ends when the share of lost hosts falls below half of what began it, so that it does not flicker.
public final class OutageDetector {
    /// More than so many hosts tell nothing new.
    private static final int MOST_HOSTS = 100;

    private static final double SHARE_TO_STAY = 0.5;

    private final OutageRule rule;
    /// The latest sighting of each host that has a say, the most recent last.
    private final LinkedHashMap<String, Sighting> latest = new LinkedHashMap<>();
    private final Set<String> everReached = new HashSet<>();
    private boolean out;

    public OutageDetector(OutageRule rule) {
        this.rule = rule;
    }

    /// Takes in what a check saw.
    ///
    /// @return whether our own network is out, as far as can be told now
    public boolean saw(Sighting sighting) {
        if (!rule.references().isEmpty() && !rule.references().contains(sighting.host())) {
            return out;
        }
        latest.putLast(sighting.host(), sighting);
        if (sighting.reached()) {
            everReached.add(sighting.host());
        }
        // Whoever is reached cannot begin an outage; that spares the look around in good times.
        out = (out || !sighting.reached()) && judge(sighting.at());
        return out;
    }

    private boolean judge(long now) {
        List<Sighting> evidence = evidence(now);
        long lost = evidence.stream().filter(this::isLost).count();
        if (!rule.references().isEmpty()) {
            return lost > 0 && lost == evidence.size();
        }
        double needed = rule.share() * evidence.size();
        return out ? lost >= needed * SHARE_TO_STAY : lost >= rule.leastHosts() && lost >= needed;
    }

    private boolean isLost(Sighting sighting) {
        return !sighting.reached() && everReached.contains(sighting.host());
    }

    /// What was seen lately, or a while ago where little is seen.
    private List<Sighting> evidence(long now) {
        List<Sighting> evidence = new ArrayList<>();
        for (Sighting sighting : latest.sequencedValues().reversed()) {
            boolean few =
                    evidence.size() < rule.leastHosts() || !rule.references().isEmpty();
            long reach = few ? rule.longest() : rule.recent();
            if (sighting.at() <= now - reach || evidence.size() == MOST_HOSTS) {
                break;
            }
            evidence.add(sighting);
        }
        return evidence;
    }

    /// Forgets hosts that nobody watches any more.
    public void keepOnly(Collection<String> hosts) {
        latest.keySet().retainAll(hosts);
        everReached.retainAll(hosts);
    }

    public boolean isOut() {
        return out;
    }
}
