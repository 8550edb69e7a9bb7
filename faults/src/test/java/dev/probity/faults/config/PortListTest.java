package dev.probity.faults.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortListTest {
    @Test
    void readsPortsRangesAndLists() {
        assertThat(PortList.parse("8000").orElseThrow()).containsExactly(8000);
        assertThat(PortList.parse("8001-8003").orElseThrow()).containsExactly(8001, 8002, 8003);
        assertThat(PortList.parse("0, 9001-9002,1").orElseThrow()).containsExactly(0, 9001, 9002, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1,", "-1", "3-1", "65536", "1-65535", "1-2-3"})
    void refusesTheRest(String text) {
        assertThat(PortList.parse(text)).isEmpty();
    }
}
