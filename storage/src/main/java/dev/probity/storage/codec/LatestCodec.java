package dev.probity.storage.codec;

import dev.probity.monitor.history.Sample;
import dev.probity.monitor.store.Latest;

/// The last check of a service and its state after it, as bytes.
public final class LatestCodec {
    private LatestCodec() {}

    public static byte[] encode(Latest latest) {
        ByteWriter out = new ByteWriter();
        FindingCodec.write(out, latest.sample().finding());
        SampleRow.write(out, latest.sample(), 0, 0);
        out.writeText(latest.state().reason());
        StateCodec.write(out, latest.state(), latest.sample().scheduledAt(), _ -> 0);
        return Envelope.wrap(out);
    }

    /// @throws DamagedException when the bytes are not what was written
    public static Latest decode(byte[] bytes) throws DamagedException {
        return Envelope.unwrap(bytes, LatestCodec::read);
    }

    private static Latest read(ByteReader in) {
        var finding = FindingCodec.read(in);
        Sample sample = SampleRow.read(in, 0, _ -> finding);
        String reason = in.readText();
        return new Latest(sample, StateCodec.read(in, sample.scheduledAt(), _ -> reason));
    }
}
