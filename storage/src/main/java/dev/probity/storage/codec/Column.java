package dev.probity.storage.codec;

import java.util.Arrays;

/// A column of numbers that lie near each other: their median, then each one's distance from it as a Rice
/// code.
///
/// A Rice code of parameter k is the distance without its lowest k bits in unary, then those k bits. The
/// parameter is the one that makes this column shortest. A distance whose unary part would be longer than
/// [#LONGEST_UNARY] is an outlier and written in full. A column whose numbers are all the same takes two
/// or three bytes.
final class Column {
    private static final int ALL_THE_SAME = 0xff;
    private static final int LONGEST_UNARY = 20;
    private static final int LARGEST_PARAMETER = 40;

    private Column() {}

    static void write(ByteWriter out, long[] values) {
        long median = median(values);
        long[] distances = Arrays.stream(values)
                .map(value -> ZigZag.encode(value - median))
                .toArray();
        boolean same = Arrays.stream(distances).allMatch(distance -> distance == 0);
        int parameter = same ? ALL_THE_SAME : bestParameter(distances);
        out.writeByte(parameter);
        out.writeSigned(median);
        if (!same) {
            BitWriter bits = new BitWriter(out);
            for (long distance : distances) {
                writeRice(bits, distance, parameter);
            }
            bits.end();
        }
    }

    static long[] read(ByteReader in, int size) {
        int parameter = in.readByte();
        long median = in.readSigned();
        long[] values = new long[size];
        Arrays.fill(values, median);
        if (parameter == ALL_THE_SAME) {
            return values;
        }
        BitReader bits = new BitReader(in);
        for (int i = 0; i < size; i++) {
            values[i] += ZigZag.decode(readRice(bits, parameter));
        }
        return values;
    }

    private static void writeRice(BitWriter bits, long distance, int parameter) {
        long unary = distance >>> parameter;
        boolean outlier = Long.compareUnsigned(unary, LONGEST_UNARY) >= 0;
        int ones = outlier ? LONGEST_UNARY : (int) unary;
        for (int i = 0; i < ones; i++) {
            bits.writeBit(1);
        }
        if (outlier) {
            bits.writeBits(distance, Long.SIZE);
        } else {
            bits.writeBit(0);
            bits.writeBits(distance, parameter);
        }
    }

    private static long readRice(BitReader bits, int parameter) {
        long unary = 0;
        while (unary < LONGEST_UNARY && bits.readBit() == 1) {
            unary++;
        }
        return unary == LONGEST_UNARY ? bits.readBits(Long.SIZE) : (unary << parameter) | bits.readBits(parameter);
    }

    private static int bestParameter(long[] distances) {
        int best = 0;
        long shortest = Long.MAX_VALUE;
        for (int parameter = 0; parameter <= LARGEST_PARAMETER; parameter++) {
            long length = length(distances, parameter);
            if (length < shortest) {
                best = parameter;
                shortest = length;
            }
        }
        return best;
    }

    private static long length(long[] distances, int parameter) {
        long length = 0;
        for (long distance : distances) {
            long unary = distance >>> parameter;
            length +=
                    Long.compareUnsigned(unary, LONGEST_UNARY) >= 0 ? LONGEST_UNARY + Long.SIZE : unary + 1 + parameter;
        }
        return length;
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }
}
