package dev.probity.faults.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.faults.fault.Spread.LogNormal;
import dev.probity.faults.fault.Spread.Normal;
import dev.probity.faults.fault.Spread.Uniform;
import dev.probity.faults.fault.StatusAnswer.RetryAfter;
import dev.probity.faults.fault.WrongShape.Change;
import dev.probity.faults.wire.Act;
import dev.probity.faults.wire.Bytes;
import dev.probity.faults.wire.Finish;
import dev.probity.faults.wire.Protocol;
import dev.probity.faults.wire.Request;
import dev.probity.faults.wire.Response;
import dev.probity.faults.wire.Script;
import dev.probity.monitor.json.Json.JsonNull;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each fault makes of a plain answer, byte by byte.
class FaultsTest {
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 9\r\nconnection: keep-alive\r\n\r\n";
    private static final Script NORMAL = Script.answer(Response.json(200, "{\"a\": 17}"));
    private static final Circumstances GET = circumstances("GET");

    private static Circumstances circumstances(String method) {
        var request = new Request(method, "/", "/", EmptyHttpHeaders.INSTANCE, true, false, Protocol.HTTP_1);
        return new Circumstances(request, new Random(1), Instant.parse("2026-11-21T12:00:00Z"));
    }

    @Test
    void statusAnswersInPlaceOfTheWork() {
        var fault = new StatusAnswer(
                503,
                List.of(new Response.Header("x-reason", "test")),
                new RetryAfter(Duration.ofMinutes(2), false),
                "busy");
        assertThat(fault.works()).isFalse();
        assertThat(fault.apply(NORMAL, GET))
                .isEqualTo(Script.answer(new Response(503, List.of(), Bytes.of("busy"))
                        .with("x-reason", "test")
                        .with("retry-after", "120")));
    }

    @Test
    void retryAfterMayBeADate() {
        var fault = new StatusAnswer(429, List.of(), new RetryAfter(Duration.ofMinutes(2), true), "");
        assertThat(fault.apply(NORMAL, GET).acts().getFirst().toString()).contains("Sat, 21 Nov 2026 12:02:00 GMT");
    }

    @Test
    void cutEndsAfterSoManyBytesOfTheBody() {
        assertThat(new Cut(3).apply(NORMAL, GET)).isEqualTo(sending(HEAD + "{\"a", new Finish.Close()));
    }

    @ParameterizedTest
    @CsvSource({"10, 19", "-2, 7", "-100, 0"})
    void wrongLengthPromisesMoreOrLess(int difference, int promised) {
        String head = HEAD.replace("length: 9", "length: " + promised);
        assertThat(new WrongLength(difference).apply(NORMAL, GET))
                .isEqualTo(sending(head + "{\"a\": 17}", new Finish.Close()));
    }

    @Test
    void badChunkHasNoLength() {
        String head = HEAD.replace("content-length: 9", "transfer-encoding: chunked");
        assertThat(new BadChunk().apply(NORMAL, GET))
                .isEqualTo(sending(head + "9\r\n{\"a\": 17}\r\nno length\r\n", new Finish.Close()));
    }

    @Test
    void resetComesBeforeWithinOrAfterTheHead() {
        assertThat(new ResetConnection(ResetConnection.When.BEFORE).apply(NORMAL, GET))
                .isEqualTo(new Script(List.of(), new Finish.Reset()));
        assertThat(firstBytes(new ResetConnection(ResetConnection.When.HEADERS)))
                .isEqualTo(HEAD.substring(0, HEAD.length() / 2));
        assertThat(firstBytes(new ResetConnection(ResetConnection.When.BODY))).isEqualTo(HEAD + "{\"a\"");
    }

    @Test
    void slowBodySendsTheHeadAtOnce() {
        var second = Duration.ofSeconds(1);
        assertThat(new SlowBody(2, second).apply(NORMAL, GET).acts())
                .containsExactly(new Act.Send(Bytes.of(HEAD)), new Act.Drip(Bytes.of("{\"a\": 17}"), 2, second));
    }

    @Test
    void theSlowestBodyTakesAsLongAsAFaultMay() {
        var normal = Script.answer(Response.json(200, "x".repeat(60_001)));
        var acts = new SlowBody(1, Duration.ofMinutes(10)).apply(normal, GET).acts();
        assertThat(acts.getLast())
                .isInstanceOfSatisfying(
                        Act.Drip.class,
                        drip -> assertThat(drip.interval().multipliedBy(60_000)).isEqualTo(Fault.LONGEST));
    }

    @Test
    void bandwidthIsKeptByPartsOfATenthOfASecond() {
        assertThat(new Bandwidth(1_000).apply(NORMAL, GET).acts())
                .containsExactly(new Act.Drip(Bytes.of(HEAD + "{\"a\": 17}"), 100, Duration.ofMillis(100)));
        assertThat(new Bandwidth(1).apply(NORMAL, GET).acts())
                .containsExactly(new Act.Drip(Bytes.of(HEAD + "{\"a\": 17}"), 1, Duration.ofSeconds(1)));
    }

    @Test
    void aBodyStandsWhereThereIsNone() {
        assertThat(firstBytes(new UnexpectedBody(304)))
                .startsWith("HTTP/1.1 304 Not Modified\r\n")
                .contains("content-length: 37\r\n")
                .endsWith("\r\n\r\n{\"detail\": \"this should not be here\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NULL       |   | {\"a\":null}",
                "MISSING    |   | {}",
                "RENAMED    | a | {\"a_renamed\":17}",
                "WRONG_TYPE | a | {\"a\":\"17\"}",
                "NULL       | b | {\"a\":17}",
            })
    void wrongShapeChangesOneMember(Change change, String member, String body) {
        var fault = new WrongShape(change, member == null ? "" : member, JsonNull.NULL);
        assertThat(fault.apply(NORMAL, GET)).isEqualTo(Script.answer(Response.json(200, body)));
    }

    @Test
    void latencyComesFirstWhateverElseIsWrong() {
        var slow = new Latency(new Spread.Fixed(Duration.ofSeconds(2)));
        assertThat(slow.apply(new EmptyReply().apply(NORMAL, GET), GET))
                .isEqualTo(new Script(List.of(new Act.Pause(Duration.ofSeconds(2))), new Finish.Close()));
    }

    @Test
    void anAnswerToHeadIsSpoiledWithoutABody() {
        assertThat(new Cut(3).apply(NORMAL, circumstances("HEAD"))).isEqualTo(sending(HEAD, new Finish.Close()));
    }

    @Test
    void whatHasNoAnswerStaysAsItIs() {
        var reset = new Script(List.of(), new Finish.Reset());
        assertThat(new Garbage().apply(reset, GET)).isEqualTo(reset);
    }

    @Test
    void spreadsAreCutOffAndCentred() {
        var random = new Random(7);
        var ten = Duration.ofMillis(10);
        var most = Duration.ofMillis(15);
        assertThat(medianMillis(new Normal(ten, Duration.ofMillis(3), most), random))
                .isBetween(9.5, 10.5);
        assertThat(medianMillis(new LogNormal(ten, 1, most), random)).isBetween(9.0, 11.0);
        assertThat(medianMillis(new Uniform(Duration.ZERO, most), random)).isBetween(7.0, 8.0);
    }

    private static double medianMillis(Spread spread, Random random) {
        var lengths = IntStream.range(0, 10_001)
                .mapToObj(_ -> spread.draw(random))
                .sorted()
                .toList();
        assertThat(lengths.getFirst()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(lengths.getLast()).isLessThanOrEqualTo(Duration.ofMillis(15));
        return lengths.get(5_000).toNanos() / 1e6;
    }

    private static String firstBytes(Fault fault) {
        return fault.apply(NORMAL, GET).acts().getFirst() instanceof Act.Send(var bytes) ? bytes.toString() : "";
    }

    private static Script sending(String bytes, Finish finish) {
        return new Script(List.of(new Act.Send(Bytes.of(bytes))), finish);
    }
}
