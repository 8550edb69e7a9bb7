package dev.probity.storage.codec;

import java.nio.ByteBuffer;
import java.util.function.Function;
import java.util.zip.CRC32C;

/// Every stored blob is a version, its content, and a CRC-32C over both.
final class Envelope {
    private static final byte VERSION = 1;
    private static final int CHECKSUM_BYTES = Integer.BYTES;

    private Envelope() {}

    static byte[] wrap(ByteWriter content) {
        byte[] bytes = content.toBytes();
        ByteBuffer blob = ByteBuffer.allocate(1 + bytes.length + CHECKSUM_BYTES);
        blob.put(VERSION).put(bytes);
        return blob.putInt(checksum(blob.array())).array();
    }

    /// @throws DamagedException when the blob is not what was written, or the content makes no sense to
    ///     the reader
    static <T> T unwrap(byte[] blob, Function<ByteReader, T> content) throws DamagedException {
        if (blob.length <= CHECKSUM_BYTES) {
            throw new DamagedException("found " + blob.length + " bytes, expected more than " + CHECKSUM_BYTES);
        }
        int end = blob.length - CHECKSUM_BYTES;
        if (ByteBuffer.wrap(blob).getInt(end) != checksum(blob)) {
            throw new DamagedException("the checksum is wrong");
        }
        if (blob[0] != VERSION) {
            throw new DamagedException("found version " + blob[0] + ", expected " + VERSION);
        }
        try {
            return content.apply(new ByteReader(blob, 1, end));
        } catch (RuntimeException e) {
            throw new DamagedException("the content makes no sense: " + e.getMessage(), e);
        }
    }

    private static int checksum(byte[] blob) {
        CRC32C checksum = new CRC32C();
        checksum.update(blob, 0, blob.length - CHECKSUM_BYTES);
        return (int) checksum.getValue();
    }
}
