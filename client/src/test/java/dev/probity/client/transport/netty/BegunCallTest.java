package dev.probity.client.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.client.transport.Call;
import dev.probity.client.transport.ConnectionUse;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Limits;
import dev.probity.client.transport.Url;
import dev.probity.testkit.Conversation;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.RefusingPort;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A call that nobody waits for.
class BegunCallTest {
    private final NettyTransport transport = new NettyTransport(TransportOptions.DEFAULT);

    @AfterEach
    void close() {
        transport.close();
    }

    private CompletableFuture<Exchange> begin(Call call) {
        var end = new CompletableFuture<Exchange>();
        assertThat(transport.tryBegin(call, end::complete)).isTrue();
        return end;
    }

    private static Exchange of(CompletableFuture<Exchange> end) throws Exception {
        return end.get(30, TimeUnit.SECONDS);
    }

    @Test
    void manyAreUnderWayFromOneThread() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.respond(200, "ok");
        })) {
            List<CompletableFuture<Exchange>> ends = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                ends.add(begin(Call.get(Url.parse(server.url("/")))));
            }

            for (CompletableFuture<Exchange> end : ends) {
                assertThat(of(end)).isInstanceOf(Reply.class);
            }
            assertThat(server.requests()).isEqualTo(100);
        }
    }

    @Test
    void aFailureIsToldAsWell() throws Exception {
        try (RefusingPort refusing = RefusingPort.take()) {
            assertThat(of(begin(Call.get(Url.parse(refusing.url())))))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED));
        }
    }

    @Test
    void itHasTheSameLimits() throws Exception {
        try (RawServer server = RawServer.start(Conversation::waitForClient)) {
            Call call = Call.get(Url.parse(server.url("/"))).withLimits(Limits.total(Duration.ofMillis(50)));

            assertThat(of(begin(call)))
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.kind()).isEqualTo(FailureKind.TIMED_OUT));
        }
    }

    @Test
    void whatMightHaveToWaitDoesNotBegin() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.respond(200, "ok");
        })) {
            Call literal = Call.get(Url.parse(server.url("/")));
            Call named = Call.get(
                    Url.parse("http://localhost:" + literal.url().origin().port() + "/"));
            Call secure = Call.get(Url.parse("https://127.0.0.1/"));

            assertThat(List.of(literal.over(ConnectionUse.POOLED), named, secure))
                    .noneMatch(call -> transport.tryBegin(call, unheard -> {}));

            // The first one that waits sets up what the later ones need.
            transport.send(named);
            assertThat(of(begin(named))).isInstanceOf(Reply.class);
        }
    }

    @Test
    void closingTheTransportEndsIt() throws Exception {
        try (RawServer server = RawServer.start(Conversation::waitForClient)) {
            Call call = Call.get(Url.parse(server.url("/")));
            CompletableFuture<Exchange> end = begin(call);

            transport.close();

            assertThat(of(end)).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(FailureKind.LOCAL);
                assertThat(failure.message()).isEqualTo("The transport was closed");
            });
            assertThatThrownBy(() -> transport.tryBegin(call, unheard -> {})).isInstanceOf(IllegalStateException.class);
        }
    }
}
