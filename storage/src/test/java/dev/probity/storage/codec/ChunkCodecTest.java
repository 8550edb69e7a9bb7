package dev.probity.storage.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.monitor.history.Sample;
import dev.probity.testkit.store.OrdinaryService;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

@Domain(AnySamples.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class ChunkCodecTest {
    @Property(tries = 300)
    void whatIsReadIsWhatWasWritten(@ForAll List<Sample> samples) throws DamagedException {
        assertThat(ChunkCodec.decode(ChunkCodec.encode(samples))).isEqualTo(samples);
    }

    @Property(tries = 200)
    void anyDamagedByteIsDetected(
            @ForAll List<Sample> samples, @ForAll int place, @ForAll @IntRange(min = 1, max = 255) int flip) {
        byte[] chunk = ChunkCodec.encode(samples);
        chunk[Math.floorMod(place, chunk.length)] ^= (byte) flip;

        assertThatThrownBy(() -> ChunkCodec.decode(chunk)).isInstanceOf(DamagedException.class);
    }

    @Property(tries = 200)
    void anythingElseIsRefused(@ForAll byte[] anything) {
        assertThatThrownBy(() -> ChunkCodec.decode(anything)).isInstanceOf(DamagedException.class);
    }

    @Example
    void anOrdinaryHourTakesSixBytesASample() throws DamagedException {
        List<Sample> hour = new OrdinaryService(new SplittableRandom(7)).samples(1_700_000_000_000L, 30_000, 120);

        byte[] chunk = ChunkCodec.encode(hour);

        assertThat(ChunkCodec.decode(chunk)).isEqualTo(hour);
        assertThat(chunk.length / 120.0).isLessThan(6);
    }
}
