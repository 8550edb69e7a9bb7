package dev.probity.faults.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.probity.faults.fault.FaultKind;
import dev.probity.faults.fault.FaultKinds;
import dev.probity.faults.fault.Latency;
import dev.probity.faults.fault.ResetConnection;
import dev.probity.faults.fault.Spread;
import dev.probity.faults.fault.StatusAnswer;
import dev.probity.faults.route.InvalidException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadProgramTest {
    @Test
    void readsEverythingAProgramSays() {
        var program = ReadProgram.body("""
                {"id": "shop", "method": "GET", "path": "/msg", "key": "k", "count_by": "all", "steps": [
                  {"times": 2, "fault": {"type": "status", "status": 503, "retry_after": 1}},
                  {"for": "5s", "probability": 0.25, "work": false, "faults": [
                    {"type": "latency", "distribution": "log_normal", "median": "100ms", "sigma": 0.5, "max": "2s"},
                    {"type": "reset", "when": "body"}]},
                  {"times": 1}]}
                """);
        assertThat(program.id()).isEqualTo("shop");
        assertThat(program.target()).isEqualTo(new Target("GET", "/msg", "k"));
        assertThat(program.counting()).isEqualTo(Program.Counting.ALL);
        assertThat(program.steps()).hasSize(3);
        assertThat(program.steps().get(1))
                .isEqualTo(new Step(
                        List.of(
                                new Latency(new Spread.LogNormal(Duration.ofMillis(100), 0.5, Duration.ofSeconds(2))),
                                new ResetConnection(ResetConnection.When.BODY)),
                        new Span.During(Duration.ofSeconds(5)),
                        0.25,
                        Step.Work.NOT_DONE));
        assertThat(program.steps().get(2).faults()).isEmpty();
    }

    @Test
    void namesEveryProblemWithItsPlace() {
        assertThat(problems("""
                {"pth": "/msg", "steps": [
                  {"times": 0, "fault": {"type": "sttus", "status": 503}},
                  {"times": 1, "for": "5s", "probability": 1.5, "fault": {"type": "status"}},
                  {"fault": {"type": "latency", "delay": "11m"}}]}
                """))
                .contains("\"loc\":[\"body\",\"pth\"],\"msg\":\"unknown key \\\"pth\\\", did you mean \\\"path\\\"?\"")
                .contains("\"loc\":[\"body\",\"steps\",\"0\",\"times\"]")
                .contains("unknown fault \\\"sttus\\\", did you mean \\\"status\\\"?")
                .contains("found both \\\"times\\\" and \\\"for\\\"")
                .contains("\"loc\":[\"body\",\"steps\",\"1\",\"probability\"]")
                .contains("\\\"status\\\" is missing")
                .contains("\"loc\":[\"body\",\"steps\",\"2\",\"fault\",\"delay\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "1", "{}", "{\"steps\": 1}", "{\"steps\": [1]}"})
    void refusesWhatIsNoProgram(String text) {
        assertThat(problems(text)).startsWith("{\"detail\":[{\"loc\":[\"body\"");
    }

    /// Else one typing error would hold a connection for ever.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"silence\", \"for\": \"1h\"}",
                "{\"type\": \"latency\", \"delay\": \"100d\"}",
                "{\"type\": \"latency\", \"delay\": -1}",
                "{\"type\": \"slow_body\", \"interval\": \"11m\"}",
            })
    void nothingSleepsForEver(String fault) {
        assertThat(problems("{\"steps\": [{\"fault\": " + fault + "}]}")).contains("at most 10 min");
    }

    @Test
    void readsTheCompactForm() {
        var program = ReadProgram.header("2x status=503; retry_after=1 + latency=50ms, 1x reset");
        assertThat(program.steps()).hasSize(2);
        assertThat(program.steps().getFirst().span()).isEqualTo(new Span.Times(2));
        assertThat(program.steps().getFirst().faults())
                .containsExactly(
                        new StatusAnswer(503, List.of(), new StatusAnswer.RetryAfter(Duration.ofSeconds(1), false), ""),
                        new Latency(new Spread.Fixed(Duration.ofMillis(50))));
        assertThat(program.steps().getLast().faults())
                .containsExactly(new ResetConnection(ResetConnection.When.BEFORE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stauts=503 | unknown fault \\\"stauts\\\", did you mean \\\"status\\\"?",
                "empty=1    | unknown key \\\"value\\\"",
                "status     | \\\"status\\\" is missing",
                "0x empty   | expected a whole number from 1",
            })
    void namesWhatIsWrongInTheCompactForm(String header, String problem) {
        assertThat(headerProblems(header)).contains(problem);
    }

    /// What is not told has a default, except where nothing would be sensible.
    @Test
    void everyFaultCanBeReadFromItsName() {
        for (FaultKind kind : FaultKinds.all()) {
            String value = switch (kind.name()) {
                case "status", "bandwidth" -> "=500";
                case "latency" -> "=1";
                default -> "";
            };
            assertThat(ReadProgram.header(kind.name() + value)
                            .steps()
                            .getFirst()
                            .faults())
                    .hasSize(1);
        }
    }

    private static String problems(String text) {
        return response(catchThrowableOfType(InvalidException.class, () -> ReadProgram.body(text)));
    }

    private static String headerProblems(String text) {
        return response(catchThrowableOfType(InvalidException.class, () -> ReadProgram.header(text)));
    }

    private static String response(InvalidException e) {
        assertThat(e.response().status()).isEqualTo(422);
        return e.response().body().text();
    }
}
