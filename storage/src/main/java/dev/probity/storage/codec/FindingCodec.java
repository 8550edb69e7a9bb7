package dev.probity.storage.codec;

import dev.probity.monitor.ErrorKind;
import dev.probity.monitor.Status;
import dev.probity.monitor.check.Fault;
import dev.probity.monitor.history.Finding;
import org.jspecify.annotations.Nullable;

/// One finding as bytes. Statuses and kinds of errors are written as codes that never change their
/// meaning.
final class FindingCodec {
    private static final int REUSED = 1;
    private static final int MAINTENANCE = 2;
    private static final int FAULT = 4;

    private FindingCodec() {}

    static void write(ByteWriter out, Finding finding) {
        Fault fault = finding.fault();
        Integer code = finding.statusCode();
        out.writeByte(Codes.of(finding.status()));
        out.writeByte(
                flag(finding.reused(), REUSED) | flag(finding.maintenance(), MAINTENANCE) | flag(fault != null, FAULT));
        // Absent is zero, so each code is one more.
        out.writeSigned(code == null ? 0 : code < 0 ? code : code + 1L);
        out.writeNumber(finding.attempts());
        if (fault != null) {
            out.writeByte(Codes.of(fault.kind()));
            out.writeText(fault.message());
        }
    }

    static Finding read(ByteReader in) {
        Status status = Codes.status(in.readByte());
        int flags = in.readByte();
        Integer code = statusCode(in.readSigned());
        int attempts = Math.toIntExact(in.readNumber());
        Fault fault = null;
        if ((flags & FAULT) != 0) {
            ErrorKind kind = Codes.errorKind(in.readByte());
            fault = new Fault(kind, in.readText());
        }
        return new Finding(status, code, fault, attempts, (flags & REUSED) != 0, (flags & MAINTENANCE) != 0);
    }

    private static @Nullable Integer statusCode(long written) {
        if (written == 0) {
            return null;
        }
        return Math.toIntExact(written < 0 ? written : written - 1);
    }

    private static int flag(boolean set, int bit) {
        return set ? bit : 0;
    }
}
