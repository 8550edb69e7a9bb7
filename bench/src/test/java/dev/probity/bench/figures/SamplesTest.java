package dev.probity.bench.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void aQuantileIsTheSmallestValueThatIsHighEnough() {
        Samples samples = Samples.of(IntStream.rangeClosed(1, 200).mapToDouble(i -> 201 - i));

        assertThat(samples.median()).isEqualTo(100);
        assertThat(samples.quantile(0.99)).isEqualTo(198);
        assertThat(samples.min()).isEqualTo(1);
        assertThat(samples.max()).isEqualTo(200);
    }

    @Test
    void ofThreeTheMedianIsTheMiddleOne() {
        assertThat(Samples.of(DoubleStream.of(9, 1, 4)).median()).isEqualTo(4);
    }

    @Test
    void nothingMeasuredIsNotZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> Samples.of(DoubleStream.empty()));
    }
}
