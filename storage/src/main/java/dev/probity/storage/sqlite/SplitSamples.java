package dev.probity.storage.sqlite;

import dev.probity.monitor.history.Sample;
import java.util.ArrayList;
import java.util.List;

/// Divides samples into chunks so that no two chunks have a second in common.
final class SplitSamples {
    private SplitSamples() {}

    /// @param samples of one day, by time
    /// @return pieces of about the same size, of [Head#FULL] or somewhat more where there are enough
    static List<List<Sample>> split(List<Sample> samples) {
        int pieces = Math.max(1, samples.size() / Head.FULL);
        int size = Math.ceilDiv(samples.size(), pieces);
        List<List<Sample>> split = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= samples.size(); end++) {
            boolean last = end == samples.size();
            if (last || (end - start >= size && second(samples.get(end)) != second(samples.get(end - 1)))) {
                split.add(samples.subList(start, end));
                start = end;
            }
        }
        return split;
    }

    private static int second(Sample sample) {
        return Key.second(sample.scheduledAt());
    }
}
