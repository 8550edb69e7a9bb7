package dev.probity.client.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventLoopsTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sharesLongWorkOutOneByOne(boolean nativeParts) {
        try (EventLoops loops = EventLoops.start(nativeParts, 3)) {
            List<EventLoop> given = Stream.generate(loops::next).limit(6).toList();

            assertThat(given.subList(0, 3)).doesNotHaveDuplicates();
            assertThat(given.subList(3, 6)).isEqualTo(given.subList(0, 3));
        }
    }

    @Test
    void sharesShortWorkOutEightInARow() {
        try (EventLoops loops = EventLoops.start(true, 3)) {
            List<EventLoop> given =
                    Stream.generate(loops::nextInARow).limit(3 * 8).toList();

            for (int row = 0; row < 3; row++) {
                assertThat(given.subList(8 * row, 8 * row + 8)).containsOnly(given.get(8 * row));
            }
            assertThat(Stream.of(0, 8, 16).map(given::get)).doesNotHaveDuplicates();
        }
    }
}
