package dev.probity.client.transport.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.client.transport.Call;
import dev.probity.client.transport.ConnectionUse;
import dev.probity.client.transport.Exchange;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Url;
import dev.probity.testkit.RawServer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancellationTest {
    private final NettyTransport transport = new NettyTransport(TransportOptions.DEFAULT);
    private final CountDownLatch requestRead = new CountDownLatch(1);

    @AfterEach
    void close() {
        transport.close();
    }

    @ParameterizedTest
    @EnumSource(ConnectionUse.class)
    void anInterruptedCallClosesItsSocketAtOnce(ConnectionUse use) throws Exception {
        try (RawServer server = startSilent()) {
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread caller = Thread.startVirtualThread(() -> {
                try {
                    transport.send(Call.get(Url.parse(server.url("/"))).over(use));
                } catch (InterruptedException e) {
                    end.complete(e);
                }
            });
            assertThat(requestRead.await(30, TimeUnit.SECONDS)).isTrue();

            caller.interrupt();

            assertThat(end.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            assertThat(server.conversation(0).clientLeftWithin(30_000)).isTrue();
        }
    }

    @Test
    void aThreadInterruptedBeforeSendsNothing() throws Exception {
        try (RawServer server = startSilent()) {
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread.startVirtualThread(() -> {
                Thread.currentThread().interrupt();
                try {
                    transport.send(Call.get(Url.parse(server.url("/"))));
                } catch (InterruptedException e) {
                    end.complete(e);
                }
            });

            assertThat(end.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void closingTheTransportEndsCallsUnderWay() throws Exception {
        try (RawServer server = startSilent()) {
            CompletableFuture<Exchange> end = new CompletableFuture<>();
            Thread.startVirtualThread(() -> {
                try {
                    end.complete(transport.send(Call.get(Url.parse(server.url("/")))));
                } catch (InterruptedException e) {
                    end.completeExceptionally(e);
                }
            });
            assertThat(requestRead.await(30, TimeUnit.SECONDS)).isTrue();

            transport.close();

            assertThat(end.get(30, TimeUnit.SECONDS)).isInstanceOfSatisfying(Failure.class, failure -> {
                assertThat(failure.kind()).isEqualTo(FailureKind.LOCAL);
                assertThat(failure.message()).isEqualTo("The transport was closed");
            });
            assertThatThrownBy(() -> transport.send(Call.get(Url.parse(server.url("/")))))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private RawServer startSilent() {
        return RawServer.start(client -> {
            client.readRequest();
            requestRead.countDown();
            client.waitForClient();
        });
    }
}
