package dev.probity.client.log;

import static dev.probity.client.testing.ScriptedTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.probity.client.ClientConfig;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.Surroundings;
import dev.probity.client.event.ClientEvent.RetryPlanned;
import dev.probity.client.exception.ClientException;
import dev.probity.client.testing.ManualTime;
import dev.probity.client.testing.ScriptedTransport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/// What can be read in the log about a call.
class LogEventsTest {
    private static final String CALL = " | method=GET | origin=http://api.test | requestId=id | correlationId=job-1";

    private final ManualTime time = new ManualTime(Instant.parse("2026-06-01T12:00:00Z"));
    private final ScriptedTransport transport = new ScriptedTransport();

    @Test
    void aRetryIsSaidBeforeItsPause() {
        CapturingLogger logger = new CapturingLogger(Level.INFO);
        ResilientClient client = client(logger);
        client.listen(event -> {
            if (event instanceof RetryPlanned) {
                assertThat(logger.lines()).hasSize(1);
                assertThat(time.sleeps()).isEmpty();
            }
        });
        transport.then(reply(503)).then(reply(200));

        client.send(Request.get("/secret").correlationId("job-1"));

        assertThat(logger.lines())
                .containsExactly("WARN GET http://api.test: attempt 1 ended with status 503; next in 50 ms" + CALL
                        + " | attempt=1 | pauseMs=50");
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(50));
    }

    @Test
    void aFailedCallIsSaidOnceWithWhatTheExceptionSays() {
        CapturingLogger logger = new CapturingLogger(Level.INFO);
        ResilientClient client = client(logger);
        transport.then(reply(404));

        Throwable thrown = catchThrowable(() -> client.send(Request.get("/").correlationId("job-1")));

        assertThat(thrown).isInstanceOf(ClientException.class);
        assertThat(logger.lines())
                .containsExactly("WARN " + thrown.getMessage() + CALL
                        + " | attempts=1 | elapsedMs=0 | failure=ClientErrorException");
    }

    @Test
    void aSuccessIsForThoseWhoWantToKnow() {
        CapturingLogger quiet = new CapturingLogger(Level.INFO);
        CapturingLogger talkative = new CapturingLogger(Level.TRACE);
        ResilientClient client = client(quiet);
        client.listen(new LogEvents(talkative));
        transport.then(reply(200));

        client.send(Request.get("/").correlationId("job-1"));

        assertThat(quiet.lines()).isEmpty();
        assertThat(talkative.lines())
                .satisfiesExactly(
                        attempt -> assertThat(attempt).startsWith("TRACE GET http://api.test: status 200" + CALL),
                        call -> assertThat(call)
                                .isEqualTo("DEBUG GET http://api.test: status 200" + CALL
                                        + " | attempts=1 | elapsedMs=0 | status=200"));
    }

    @Test
    void aCircuitThatOpensSaysWhy() {
        CapturingLogger logger = new CapturingLogger(Level.INFO);
        ResilientClient client = client(logger);
        for (int i = 0; i < 5; i++) {
            transport.then(reply(503));
            assertThat(catchThrowable(() -> client.send(Request.get("/").once())))
                    .isNotNull();
        }
        List<String> circuits =
                logger.lines().stream().filter(line -> line.contains("circuit")).toList();

        assertThat(circuits)
                .containsExactly("WARN http://api.test: circuit OPEN: 5 failures in a row, the last: status 503"
                        + " | origin=http://api.test | circuit=OPEN");
    }

    @Test
    void aListenerThatFailsKeepsNobodyFromAnything() {
        CapturingLogger logger = new CapturingLogger(Level.DEBUG);
        ResilientClient client =
                ResilientClient.create(ClientConfig.DEFAULT.withBaseUrl("http://api.test"), surroundings());
        client.listen(event -> {
            throw new IllegalStateException("broken");
        });
        client.listen(new LogEvents(logger));
        transport.then(reply(200));

        assertThat(client.get("/").status()).isEqualTo(200);
        assertThat(logger.lines()).hasSize(1);
    }

    private ResilientClient client(CapturingLogger logger) {
        ResilientClient client =
                ResilientClient.create(ClientConfig.DEFAULT.withBaseUrl("http://api.test"), surroundings());
        client.listen(new LogEvents(logger));
        return client;
    }

    private Surroundings surroundings() {
        return new Surroundings(transport, time, () -> 0.5, () -> "id");
    }
}
