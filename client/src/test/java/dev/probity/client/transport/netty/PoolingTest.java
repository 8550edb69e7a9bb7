package dev.probity.client.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.probity.client.transport.Call;
import dev.probity.client.transport.ConnectionUse;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Limits;
import dev.probity.client.transport.Sent;
import dev.probity.client.transport.Url;
import dev.probity.testkit.Conversation;
import dev.probity.testkit.RawServer;
import dev.probity.testkit.RefusingPort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PoolingTest {
    private final NettyTransport transport =
            new NettyTransport(TransportOptions.DEFAULT.withPool(2, Duration.ofSeconds(30), Duration.ofMinutes(5)));
    private final NettyTransport impatient =
            new NettyTransport(TransportOptions.DEFAULT.withPool(2, Duration.ofMillis(200), Duration.ofMillis(400)));

    @AfterEach
    void close() {
        transport.close();
        impatient.close();
    }

    @Test
    void oneConnectionServesManyCallsInARow() throws Exception {
        try (RawServer server = RawServer.start(PoolingTest::serve)) {
            for (int i = 0; i < 50; i++) {
                Exchange exchange = transport.send(pooled(server));

                assertThat(exchange).isInstanceOf(Reply.class);
                assertThat(exchange.link().reused()).isEqualTo(i > 0);
                assertThat(exchange.timings().connect() > 0).isEqualTo(i == 0);
            }
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void aFreshCallLeavesThePoolAlone() throws Exception {
        try (RawServer server = RawServer.start(PoolingTest::serve)) {
            transport.send(pooled(server));
            Exchange exchange = transport.send(pooled(server).over(ConnectionUse.FRESH));

            assertThat(exchange.link().reused()).isFalse();
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void aConnectionTheServerClosesWhileIdleIsNotUsedAgain() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.respond(200, "only one");
        })) {
            transport.send(pooled(server));
            await().until(() -> server.conversation(0).isClosed());
            await().untilAsserted(() -> {
                Exchange exchange = transport.send(pooled(server));
                assertThat(exchange).isInstanceOf(Reply.class);
                assertThat(exchange.link().reused()).isFalse();
            });
        }
    }

    @Test
    void aResponseNobodyAskedForEndsTheConnection() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.respond(200, "mine");
            client.respond(200, "stray");
            client.waitForClient();
        })) {
            for (int i = 0; i < 3; i++) {
                int connection = i;
                Exchange exchange = transport.send(pooled(server));

                assertThat(((Reply) exchange).body().text(StandardCharsets.UTF_8))
                        .isEqualTo("mine");
                assertThat(exchange.link().reused()).isFalse();
                await().until(() -> server.conversation(connection).isClosed());
            }
        }
    }

    @Test
    void bytesBeyondTheResponseEndTheConnection() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nmineHTTP/1.1 200 OK\r\nContent-Le");
            client.waitForClient();
        })) {
            for (int i = 0; i < 5; i++) {
                Exchange exchange = transport.send(pooled(server));

                assertThat(((Reply) exchange).body().text(StandardCharsets.UTF_8))
                        .isEqualTo("mine");
                assertThat(exchange.link().reused()).isFalse();
            }
        }
    }

    @Test
    void aServerThatSaysCloseIsBelieved() throws Exception {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.send("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            client.waitForClient();
        })) {
            transport.send(pooled(server));

            assertThat(transport.send(pooled(server)).link().reused()).isFalse();
        }
    }

    @Test
    void whoFindsThePoolFullWaitsForAPlace() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (RawServer server = RawServer.start(client -> serveAfter(release, client))) {
            CompletableFuture<Exchange> first = inBackground(transport, pooled(server));
            CompletableFuture<Exchange> second = inBackground(transport, pooled(server));
            await().until(() -> server.requests() == 2);
            CompletableFuture<Exchange> third = inBackground(transport, pooled(server));

            release.countDown();

            assertThat(third.get()).isInstanceOf(Reply.class);
            assertThat(third.get().link().reused()).isTrue();
            assertThat(first.get()).isInstanceOf(Reply.class);
            assertThat(second.get()).isInstanceOf(Reply.class);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @Test
    void whoWaitsTooLongIsToldThatThePoolIsFull() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (RawServer server = RawServer.start(client -> serveAfter(release, client))) {
            CompletableFuture<Exchange> first = inBackground(impatient, pooled(server));
            CompletableFuture<Exchange> second = inBackground(impatient, pooled(server));
            await().until(() -> server.requests() == 2);

            assertThat(impatient.send(pooled(server))).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(FailureKind.POOL_FULL);
                assertThat(failure.sent()).isEqualTo(Sent.NO);
                assertThat(failure.timings().queue()).isGreaterThanOrEqualTo(200_000);
            });
            release.countDown();
            assertThat(first.get()).isInstanceOf(Reply.class);
            assertThat(second.get()).isInstanceOf(Reply.class);
        }
    }

    @Test
    void failuresGiveTheirPlaceBack() throws Exception {
        try (RefusingPort refusing = RefusingPort.take()) {
            Call call = Call.get(Url.parse(refusing.url())).over(ConnectionUse.POOLED);
            for (int i = 0; i < 10; i++) {
                assertThat(((Failure) transport.send(call)).kind()).isEqualTo(FailureKind.REFUSED);
            }
        }
        try (RawServer silent = RawServer.start(Conversation::waitForClient)) {
            for (int i = 0; i < 5; i++) {
                Exchange exchange = transport.send(pooled(silent).withLimits(Limits.total(Duration.ofMillis(20))));
                assertThat(((Failure) exchange).kind()).isEqualTo(FailureKind.TIMED_OUT);
            }
        }
    }

    @Test
    void idleConnectionsAreClosed() throws Exception {
        try (RawServer server = RawServer.start(PoolingTest::serve)) {
            impatient.send(pooled(server));

            assertThat(server.conversation(0).clientLeftWithin(30_000)).isTrue();
        }
    }

    private static void serve(Conversation client) throws IOException {
        while (true) {
            client.readRequest();
            client.respond(200, "ok");
        }
    }

    private static void serveAfter(CountDownLatch release, Conversation client) throws IOException {
        client.readRequest();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        client.respond(200, "ok");
        serve(client);
    }

    private static CompletableFuture<Exchange> inBackground(NettyTransport transport, Call call) {
        CompletableFuture<Exchange> end = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                end.complete(transport.send(call));
            } catch (InterruptedException e) {
                end.completeExceptionally(e);
            }
        });
        return end;
    }

    private static Call pooled(RawServer server) {
        return Call.get(Url.parse(server.url("/"))).over(ConnectionUse.POOLED);
    }
}
