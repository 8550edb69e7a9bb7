package dev.probity.faults.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.faults.program.Program;
import dev.probity.faults.program.ReadProgram;
import dev.probity.faults.program.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A fault is written as it is read.
class FaultKindsTest {
    private static final List<String> HEADERS = List.of(
            "status=503; retry_after=90; retry_after_as_date=true; body=busy",
            "latency=1500ms",
            "latency; distribution=uniform; min=10ms; max=1s",
            "latency; distribution=normal; mean=10ms; deviation=1ms; max=10m",
            "latency; distribution=log_normal; median=10ms; sigma=0.5; max=2s",
            "slow_body=100ms; bytes=7",
            "bandwidth=1000",
            "cut=5",
            "wrong_length=-10",
            "bad_chunk",
            "garbage",
            "header_flood=7",
            "empty",
            "reset=headers",
            "silence=30s",
            "close_on_next",
            "unexpected_body=304",
            "compressed_garbage",
            "wrong_shape=null; member=a",
            "goaway=after; code=enhance_your_calm",
            "rst_stream=body; code=cancel",
            "refused_stream");

    @Test
    void everyFaultIsReadAgainAsItWas() {
        for (String header : HEADERS) {
            assertSame(fault(ReadProgram.header(header)));
        }
        assertThat(HEADERS.stream()
                        .map(header -> fault(ReadProgram.header(header)).kind())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(FaultKinds.all()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"status\", \"status\": 429, \"headers\": {\"x-a\": \"1\", \"x-b\": \"2\"}}",
                "{\"type\": \"wrong_shape\", \"document\": {\"a\": [1, null]}}",
            })
    void whatOnlyADocumentCanSayIsReadAgainAsItWas(String fault) {
        assertSame(fault(ReadProgram.body("{\"steps\": [{\"fault\": " + fault + "}]}")));
    }

    private static void assertSame(Fault fault) {
        String written = "{\"steps\": [{\"fault\": " + fault.written() + "}]}";
        assertThat(fault(ReadProgram.body(written))).isEqualTo(fault);
    }

    private static Fault fault(Program program) {
        List<Step> steps = program.steps();
        return steps.getFirst().faults().getFirst();
    }
}
