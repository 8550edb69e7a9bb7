package dev.probity.storage.codec;

import dev.probity.monitor.history.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The findings of a chunk: each different one once, then which of them held for how many samples in a
/// row.
final class FindingRuns {
    private FindingRuns() {}

    static void write(ByteWriter out, List<Finding> findings) {
        Dictionary<Finding> dictionary = new Dictionary<>();
        ByteWriter runs = new ByteWriter();
        for (int start = 0, end; start < findings.size(); start = end) {
            Finding finding = findings.get(start);
            end = start + 1;
            while (end < findings.size() && findings.get(end).equals(finding)) {
                end++;
            }
            runs.writeNumber(dictionary.numberOf(finding));
            runs.writeNumber(end - start);
        }
        out.writeList(dictionary.entries(), FindingCodec::write);
        out.write(runs.toBytes());
    }

    static List<Finding> read(ByteReader in, int size) {
        List<Finding> dictionary = in.readList(FindingCodec::read);
        List<Finding> findings = new ArrayList<>(size);
        while (findings.size() < size) {
            Finding finding = dictionary.get(Math.toIntExact(in.readNumber()));
            long run = in.readNumber();
            if (run < 1 || run > size - findings.size()) {
                throw new IllegalArgumentException("found a run of " + run + ", expected 1 or more within the chunk");
            }
            findings.addAll(Collections.nCopies((int) run, finding));
        }
        return findings;
    }
}
