package dev.probity.monitor.observer;

import java.util.Set;

/// When we believe that our own network is out.
///
/// @param leastHosts how many different hosts must have been lost, at least
/// @param share of the hosts seen lately that must be lost, above 0 and up to 1
/// @param recent how far back "lately" reaches, in milliseconds
/// @param longest how far back it may reach to find `leastHosts`, when hosts are seen rarely, in milliseconds
/// @param references hosts that are never all gone at once unless we are; with them, they alone decide
public record OutageRule(int leastHosts, double share, long recent, long longest, Set<String> references) {
    /// Five hosts or more, four of five of those seen within ten seconds, or within a minute when there are few.
    public static final OutageRule DEFAULT = new OutageRule(5, 0.8, 10_000, 60_000, Set.of());

    public OutageRule {
        references = Set.copyOf(references);
        if (leastHosts < 1 || !(share > 0 && share <= 1) || recent < 1 || longest < recent) {
            throw new IllegalArgumentException(
                    "found leastHosts " + leastHosts + ", share " + share + ", recent " + recent + ", longest "
                            + longest + ", expected 1 <= leastHosts, 0 < share <= 1, 1 <= recent <= longest");
        }
    }

    public OutageRule withReferences(Set<String> hosts) {
        return new OutageRule(leastHosts, share, recent, longest, hosts);
    }
}
