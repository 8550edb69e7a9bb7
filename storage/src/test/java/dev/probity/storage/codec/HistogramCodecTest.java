package dev.probity.storage.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.monitor.history.Histogram;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class HistogramCodecTest {
    @Property
    void isReadAsItWasWritten(@ForAll @Size(max = 200) long[] anything) throws DamagedException {
        Histogram histogram = histogram(anything);

        assertThat(HistogramCodec.decode(HistogramCodec.encode(histogram))).isEqualTo(histogram);
    }

    @Property(tries = 200)
    void anyDamagedByteIsDetected(
            @ForAll @Size(max = 20) long[] anything,
            @ForAll int place,
            @ForAll @IntRange(min = 1, max = 255) int flip) {
        byte[] bytes = HistogramCodec.encode(histogram(anything));
        bytes[Math.floorMod(place, bytes.length)] ^= (byte) flip;

        assertThatThrownBy(() -> HistogramCodec.decode(bytes)).isInstanceOf(DamagedException.class);
    }

    private static Histogram histogram(long[] anything) {
        return Histogram.of(Arrays.stream(anything).map(value -> value >>> 8).toArray());
    }
}
