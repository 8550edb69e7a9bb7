package dev.probity.faults;

import static dev.probity.faults.wire.RawStreams.DATA;
import static dev.probity.faults.wire.RawStreams.GOAWAY;
import static dev.probity.faults.wire.RawStreams.HEADERS;
import static dev.probity.faults.wire.RawStreams.RST_STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.probity.faults.config.FaultServerConfig;
import dev.probity.faults.journal.Entry;
import dev.probity.faults.wire.Over.How;
import dev.probity.faults.wire.RawClient;
import dev.probity.faults.wire.RawStreams;
import dev.probity.faults.wire.RawStreams.Frame;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// HTTP/2 without TLS, frame by frame.
class Http2Test {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int NO_ERROR = 0;
    private static final int REFUSED_STREAM = 7;

    private final FaultServer server = FaultServer.start(FaultServerConfig.local());
    private RawStreams client;

    @BeforeEach
    void connect() throws IOException {
        client = new RawStreams(port());
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void answersOneRequestAfterTheOtherAndManyAtOnce() throws IOException {
        client.get("/msg", "x-request-id", "a");
        String first = bodyOf(client.answer());
        assertThat(first).startsWith("{\"message_id\":\"");
        client.get("/msg", "x-request-id", "a");
        assertThat(bodyOf(client.answer())).isEqualTo(first);

        int slow = client.get("/msg?delay=29000");
        int quick = client.get("/msg");
        assertThat(client.answer()).extracting(Frame::stream).containsOnly(quick);
        server.endWaits();
        assertThat(client.answer()).extracting(Frame::stream).containsOnly(slow);
        await().atMost(SOON).until(() -> journal().size() == 4);
        assertThat(journal()).extracting(Entry::ended).containsOnly(How.COMPLETED);
        assertThat(journal()).extracting(Entry::request).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(journal()).extracting(Entry::connection).containsOnly(1L);
    }

    @Test
    void aRequestMayBeTakenBack() throws IOException {
        int slow = client.get("/msg?delay=29000");
        await().atMost(SOON).until(() -> server.waiting() == 1);
        client.reset(slow);
        await().atMost(SOON).until(() -> server.waiting() == 0);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(journal()).extracting(Entry::ended).containsExactly(How.CLIENT_CLOSED));
        client.get("/msg");
        assertThat(bodyOf(client.answer())).startsWith("{\"message_id\":\"");
    }

    @Test
    void leavesBeforeTheRequestAndHasNotWorkedOnIt() throws IOException {
        client.get("/msg");
        client.answer();
        int late = client.get("/msg", "x-fault", "goaway", "x-request-id", "late");
        assertGoAway(client.read(), late - 2, NO_ERROR);
        assertThat(client.atEnd()).isTrue();
        assertThat(server.oracle().of("late").executions()).isZero();
    }

    @Test
    void leavesAfterTheRequestAndTheOthersUnderWay() throws IOException {
        int slow = client.get("/msg?delay=29000");
        int last = client.get("/msg", "x-fault", "goaway=after; code=enhance_your_calm");
        assertThat(client.answer()).extracting(Frame::stream).containsOnly(last);
        assertGoAway(client.read(), last, 11);
        assertReset(client.get("/msg"), REFUSED_STREAM);
        server.endWaits();
        assertThat(client.answer()).extracting(Frame::stream).containsOnly(slow);
        assertThat(client.atEnd()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "rst_stream, 2, 0",
        "rst_stream=headers; code=cancel, 8, 1",
        "rst_stream=body, 2, 2",
        "refused_stream, 7, 0",
    })
    void resetsOneStreamAndTheConnectionGoesOn(String fault, int code, int framesBefore) throws IOException {
        int spoiled = client.get("/msg", "x-fault", fault, "x-request-id", "k");
        for (int i = 0; i < framesBefore; i++) {
            Frame frame = client.read();
            assertThat(frame.type()).isEqualTo(i == 0 ? HEADERS : DATA);
            assertThat(frame.endsStream()).isFalse();
        }
        assertReset(spoiled, code);
        assertThat(server.oracle().of("k").executions()).isEqualTo(fault.equals("refused_stream") ? 0 : 1);
        client.get("/msg");
        assertThat(bodyOf(client.answer())).startsWith("{\"message_id\":\"");
    }

    @Test
    void bytesWithoutAHeadStandBetweenTheFrames() throws IOException {
        client.get("/msg");
        client.answer();
        client.get("/msg", "x-fault", "garbage");
        var expected = "This is not HTTP at all\r\n\r\n";
        assertThat(client.readText(expected.length())).isEqualTo(expected);
        assertThat(client.atEnd()).isTrue();
    }

    @Test
    void theNextRequestMayFindTheConnectionClosed() throws IOException {
        client.get("/msg", "x-fault", "close_on_next");
        client.answer();
        client.get("/msg");
        assertThat(client.atEnd()).isTrue();
    }

    @Test
    void closingSaysSoAndAnswersWhatIsUnderWay() throws IOException {
        int slow = client.get("/msg?delay=29000");
        await().atMost(SOON).until(() -> server.waiting() == 1);
        server.close();
        assertGoAway(client.read(), slow, NO_ERROR);
        assertThat(client.answer()).extracting(Frame::stream).containsOnly(slow);
        assertThat(client.atEnd()).isTrue();
    }

    @Test
    void overHttp1WhatIsDoneToAStreamIsDoneToTheConnection() throws IOException {
        try (var text = new RawClient(port())) {
            var answer = text.send("GET /msg HTTP/1.1\r\nX-Fault: goaway=after\r\n\r\n")
                    .read();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("connection")).isEqualTo("close");
            assertThat(text.atEnd()).isTrue();
        }
        try (var text = new RawClient(port())) {
            assertThat(text.send("GET /msg HTTP/1.1\r\nX-Fault: goaway\r\n\r\n").atEnd())
                    .isTrue();
        }
    }

    private List<Entry> journal() {
        return server.journal().newest(10, _ -> true);
    }

    private void assertReset(int stream, int code) throws IOException {
        Frame reset = client.read();
        assertThat(reset.type()).isEqualTo(RST_STREAM);
        assertThat(reset.stream()).isEqualTo(stream);
        assertThat(reset.number(0)).isEqualTo(code);
    }

    private static void assertGoAway(Frame frame, int last, int code) {
        assertThat(frame.type()).isEqualTo(GOAWAY);
        assertThat(frame.number(0)).isEqualTo(last);
        assertThat(frame.number(4)).isEqualTo(code);
    }

    private static String bodyOf(List<Frame> answer) {
        var text = new StringBuilder();
        answer.stream().filter(frame -> frame.type() == DATA).forEach(frame -> text.append(frame.text()));
        return text.toString();
    }

    private int port() {
        return server.ports().getFirst();
    }
}
