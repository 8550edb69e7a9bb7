package dev.probity.faults.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.faults.wire.Act;
import dev.probity.faults.wire.Exchange;
import dev.probity.faults.wire.Notes;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Responder;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With the standard timeout of 30 s.
class TimedTest {
    private static final Script ANSWER = Script.answer(Response.json(200, "{}"));

    private final Timed timed = new Timed(Duration.ofSeconds(30), () -> 0, new Nobody());
    private final Notes notes = new Notes();

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 29999", "0, 30000", "40, 30000", "10000, 20000", "31000, 0"})
    void whatIsGivenInTimeIsGiven(long queuedMillis, long delayMillis) {
        Script delayed = ANSWER.after(Duration.ofMillis(delayMillis));
        assertThat(timed.within(Duration.ofMillis(queuedMillis), delayed, notes))
                .isSameAs(delayed);
        assertThat(notes.fault()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 31000, 30000", "10000, 30000, 20000", "29999, 30000, 1", "30000, 30000, 0"})
    void whatIsNotIs504WhenTheTimeIsUp(long queuedMillis, long delayMillis, long givenUpMillis) {
        Script delayed = ANSWER.after(Duration.ofMillis(delayMillis));
        Script given = timed.within(Duration.ofMillis(queuedMillis), delayed, notes);
        assertThat(given.pauses()).isEqualTo(Duration.ofMillis(givenUpMillis));
        assertThat(given.acts().getLast()).isEqualTo(new Act.Answer(Response.problem(504, "No answer within 30 s")));
        assertThat(notes.fault()).isEqualTo("timeout");
    }

    @Test
    void aQueueOfTheServiceCountsToo() {
        Script queued = ANSWER.after(Duration.ofSeconds(20)).after(Duration.ofSeconds(20));
        assertThat(timed.within(Duration.ZERO, queued, notes).pauses()).isEqualTo(Duration.ofSeconds(30));
    }

    private static final class Nobody implements Responder {
        @Override
        public boolean answersAtOnce(Request request) {
            return false;
        }

        @Override
        public void respond(Exchange exchange) {}
    }
}
