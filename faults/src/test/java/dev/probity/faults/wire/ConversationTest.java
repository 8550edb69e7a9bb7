package dev.probity.faults.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.faults.wire.Act.Answer;
import dev.probity.faults.wire.Act.Drip;
import dev.probity.faults.wire.Act.Pause;
import dev.probity.faults.wire.Act.Send;
import dev.probity.faults.wire.RequestEvent.Begin;
import dev.probity.faults.wire.RequestEvent.End;
import dev.probity.faults.wire.RequestEvent.Malformed;
import io.netty.buffer.ByteBuf;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One connection without a socket, its clock in our hand.
class ConversationTest {
    private static final Response OK = Response.json(200, "{}");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Timers timers = new Timers();
    private final EmbeddedChannel channel = new EmbeddedChannel(new Conversation(
            new Scripts(Map.of(
                    "/slow", Scripts.okAfter(Duration.ofSeconds(15)),
                    "/brief", Scripts.okAfter(Duration.ofMillis(100)),
                    "/at-once/reset", new Script(List.of(), new Finish.Reset()),
                    "/drip", dripping(),
                    "/silent", new Script(List.of(new Send(Bytes.of("HTTP"))), new Finish.Silence(MINUTE)),
                    "/liar", new Script(List.of(new Answer(OK)), new Finish.CloseOnNext()),
                    "/close", new Script(List.of(new Answer(OK)), new Finish.Close()))),
            timers,
            new TextLine(1)));

    private static Script dripping() {
        var second = Duration.ofSeconds(1);
        return new Script(
                List.of(new Pause(second), new Drip(Bytes.of("abcde"), 2, second), new Send(Bytes.of("f"))),
                new Finish.Keep());
    }

    @BeforeEach
    void stopTheClock() {
        channel.freezeTime();
    }

    @AfterEach
    void noTimerIsLeft() {
        Ending.cut(channel);
        assertThat(timers.pending()).isZero();
    }

    @Test
    void answersNotBeforeItsTime() {
        ask("/slow");
        pass(14_999);
        assertThat(written()).isEmpty();
        assertThat(timers.pending()).isOne();
        pass(1);
        assertThat(written()).isEqualTo(answer("{}", "keep-alive"));
        assertThat(timers.pending()).isZero();
    }

    @Test
    void theWaitBeginsWhenTheRequestIsComplete() {
        channel.writeInbound(begin("/brief"));
        pass(1_000);
        assertThat(timers.pending()).isZero();
        channel.writeInbound(new End(Body.NONE));
        pass(99);
        assertThat(written()).isEmpty();
        pass(1);
        assertThat(written()).isEqualTo(answer("{}", "keep-alive"));
    }

    @Test
    void answersInTheOrderOfTheRequests() {
        ask("/slow");
        ask("/brief");
        ask("/a");
        pass(15_000);
        assertThat(written()).isEqualTo(answer("{}", "keep-alive"));
        pass(100);
        assertThat(written()).isEqualTo(answer("{}", "keep-alive") + answer("/a", "keep-alive"));
    }

    @Test
    void stopsReadingFromAClientFarAhead() {
        for (int i = 0; i < 1_000; i++) {
            ask("/brief");
        }
        assertThat(channel.config().isAutoRead()).isFalse();
        for (int i = 0; i < 1_000; i++) {
            pass(100);
        }
        assertThat(written().split("HTTP/1.1 200 OK", -1)).hasSize(1_001);
        assertThat(channel.config().isAutoRead()).isTrue();
    }

    @Test
    void manyRequestsReadAheadDoNotGrowTheStack() {
        ask("/brief");
        for (int i = 0; i < 100_000; i++) {
            ask("/a");
        }
        pass(100);
        assertThat(written().split("HTTP/1.1 200 OK", -1)).hasSize(100_002);
    }

    @Test
    void nothingIsAnsweredAfterTheLastAnswer() {
        channel.writeInbound(new Begin(request("/a", false, false)), new End(Body.NONE), begin("/b"));
        assertThat(written()).isEqualTo(answer("/a", "close"));
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void whatIsBrokenIsRefusedInItsTurn() {
        ask("/brief");
        channel.writeInbound(Malformed.NOT_HTTP);
        assertThat(written()).isEmpty();
        pass(100);
        assertThat(written())
                .startsWith(answer("{}", "keep-alive") + "HTTP/1.1 400 Bad Request\r\n")
                .endsWith("connection: close\r\n\r\n{\"detail\": \"This is not an HTTP request\"}");
    }

    @Test
    void tellsAClientThatWaitsToGoOnInItsTurn() {
        ask("/brief");
        channel.writeInbound(new Begin(request("/a", true, true)));
        assertThat(written()).isEmpty();
        pass(100);
        assertThat(written()).isEqualTo(answer("{}", "keep-alive") + "HTTP/1.1 100 Continue\r\n\r\n");
    }

    @Test
    void resetsWithoutTellingTheClientToGoOn() {
        channel.writeInbound(new Begin(request("/at-once/reset", true, true)));
        assertThat(written()).isEmpty();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void theRestOfARequestAnsweredAtOnceIsIgnored() {
        ask("/at-once");
        ask("/a");
        assertThat(written()).isEqualTo(answer("/at-once", "keep-alive") + answer("/a", "keep-alive"));
    }

    @Test
    void dripsPartByPart() {
        ask("/drip");
        pass(1_000);
        assertThat(written()).isEqualTo("ab");
        pass(999);
        assertThat(written()).isEmpty();
        pass(1);
        assertThat(written()).isEqualTo("cd");
        pass(1_000);
        assertThat(written()).isEqualTo("ef");
    }

    @Test
    void silenceHasAnEnd() {
        ask("/silent");
        assertThat(written()).isEqualTo("HTTP");
        pass(59_999);
        assertThat(channel.isOpen()).isTrue();
        pass(1);
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void mayPromiseToStayAndLeaveAtTheNextRequest() {
        ask("/liar");
        assertThat(written()).isEqualTo(answer("{}", "keep-alive"));
        assertThat(channel.isOpen()).isTrue();
        channel.writeInbound(begin("/a"));
        assertThat(written()).isEmpty();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void saysThatItClosesWhenItDoes() {
        ask("/close");
        assertThat(written()).isEqualTo(answer("{}", "close"));
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void stoppingEndsAWait() {
        ask("/slow");
        tell(Signal.STOP);
        assertThat(written()).isEqualTo(answer("{}", "close"));
        assertThat(channel.isOpen()).isFalse();
        assertThat(timers.pending()).isZero();
    }

    @Test
    void stoppingLetsARequestComeIn() {
        channel.writeInbound(begin("/slow"));
        tell(Signal.STOP);
        assertThat(channel.isOpen()).isTrue();
        channel.writeInbound(new End(Body.NONE));
        assertThat(written()).isEqualTo(answer("{}", "close"));
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void hurryingEndsTheWaitsOfOneAnswerOnly() {
        ask("/drip");
        tell(Signal.HURRY);
        assertThat(written()).isEqualTo("abcdef");
        ask("/brief");
        assertThat(written()).isEmpty();
        pass(100);
        assertThat(written()).isEqualTo(answer("{}", "keep-alive"));
    }

    @Test
    void hurryingEndsASilence() {
        ask("/silent");
        tell(Signal.HURRY);
        assertThat(channel.isOpen()).isFalse();
    }

    private void ask(String path) {
        channel.writeInbound(begin(path), new End(Body.NONE));
    }

    private static Begin begin(String path) {
        return new Begin(request(path, true, false));
    }

    private static Request request(String path, boolean keepAlive, boolean expectsContinue) {
        return new Request("GET", path, path, EmptyHttpHeaders.INSTANCE, keepAlive, expectsContinue, Protocol.HTTP_1);
    }

    private static String answer(String body, String connection) {
        return "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\nconnection: %s\r\n\r\n%s"
                .formatted(body.length(), connection, body);
    }

    private void tell(Signal signal) {
        channel.pipeline().fireUserEventTriggered(signal);
        channel.runPendingTasks();
    }

    private void pass(long millis) {
        channel.advanceTimeBy(millis, TimeUnit.MILLISECONDS);
        channel.runScheduledPendingTasks();
    }

    private String written() {
        var text = new StringBuilder();
        while (channel.readOutbound() instanceof ByteBuf bytes) {
            text.append(bytes.toString(ISO_8859_1));
            bytes.release();
        }
        return text.toString();
    }
}
