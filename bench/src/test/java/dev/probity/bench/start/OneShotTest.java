package dev.probity.bench.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OneShotTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @Test
    void aProcessHasUsedTimeProcessorAndMemory() throws Exception {
        OneShot shot = OneShot.run(List.of(JAVA, "-version"));

        assertThat(shot.wallNanos()).isPositive();
        assertThat(shot.cpuNanos()).isBetween(1_000_000L, 60_000_000_000L);
        assertThat(shot.peakBytes()).isGreaterThan(1_000_000);
    }

    @Test
    void aProcessThatFailsIsNoFigure() {
        assertThatIllegalStateException().isThrownBy(() -> OneShot.run(List.of(JAVA, "-no-such-option")));
    }
}
