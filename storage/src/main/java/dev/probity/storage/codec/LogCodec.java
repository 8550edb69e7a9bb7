package dev.probity.storage.codec;

import dev.probity.monitor.history.Finding;
import java.util.ArrayList;
import java.util.List;

/// Checks of many services as one record of the log: findings and reasons once each, then a row for every
/// check.
public final class LogCodec {
    private LogCodec() {}

    public static byte[] encode(List<LogEntry> entries) {
        Dictionary<Finding> findings = new Dictionary<>();
        Dictionary<String> reasons = new Dictionary<>();
        ByteWriter rows = new ByteWriter();
        long base = 0;
        for (LogEntry entry : entries) {
            rows.writeNumber(entry.service());
            SampleRow.write(
                    rows, entry.sample(), base, findings.numberOf(entry.sample().finding()));
            base = entry.sample().scheduledAt();
            StateCodec.write(rows, entry.state(), base, reasons::numberOf);
        }
        ByteWriter out = new ByteWriter();
        out.writeList(findings.entries(), FindingCodec::write);
        out.writeList(reasons.entries(), ByteWriter::writeText);
        out.writeNumber(entries.size());
        out.write(rows.toBytes());
        return Envelope.wrap(out);
    }

    /// @throws DamagedException when the bytes are not a record as it was written
    public static List<LogEntry> decode(byte[] record) throws DamagedException {
        return Envelope.unwrap(record, LogCodec::read);
    }

    private static List<LogEntry> read(ByteReader in) {
        List<Finding> findings = in.readList(FindingCodec::read);
        List<String> reasons = in.readList(ByteReader::readText);
        int size = in.readCount();
        List<LogEntry> entries = new ArrayList<>(size);
        long base = 0;
        for (int i = 0; i < size; i++) {
            long service = in.readNumber();
            var sample = SampleRow.read(in, base, findings::get);
            base = sample.scheduledAt();
            entries.add(new LogEntry(service, sample, StateCodec.read(in, base, reasons::get)));
        }
        return entries;
    }
}
