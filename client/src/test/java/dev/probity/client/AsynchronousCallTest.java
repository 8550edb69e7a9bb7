package dev.probity.client;

import static dev.probity.client.testing.ScriptedTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.probity.client.event.ClientEvent.CallFailed;
import dev.probity.client.exception.CallCancelledException;
import dev.probity.client.exception.ClientErrorException;
import dev.probity.client.exception.LocalFailureException;
import dev.probity.testkit.RawServer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AsynchronousCallTest {
    @Test
    void theFutureHoldsTheResponseOrTheFailure() {
        try (ScriptedClient scripted = new ScriptedClient()) {
            scripted.transport.then(reply(200));
            assertThat(scripted.client.sendAsync(Request.get("/")).join().status())
                    .isEqualTo(200);

            scripted.transport.then(reply(404));
            CompletableFuture<Response> failed = scripted.client.sendAsync(Request.get("/"));
            assertThat(catchThrowable(failed::join))
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(ClientErrorException.class);
        }
    }

    @Test
    void cancellingItEndsTheCallAndItsConnection() throws Exception {
        var failures = new CopyOnWriteArrayList<CallFailed>();
        try (RawServer server = RawServer.start(client -> {
                    client.readRequest();
                    client.waitForClient();
                });
                ResilientClient client = ResilientClient.create(server.url(""))) {
            client.listen(event -> {
                if (event instanceof CallFailed failed) {
                    failures.add(failed);
                }
            });
            CompletableFuture<Response> call = client.sendAsync(Request.get("/"));
            await().until(() -> server.requests() == 1);
            call.cancel(true);

            assertThat(server.conversation(0).clientLeftWithin(20_000)).isTrue();
            await().until(() -> !failures.isEmpty());
            assertThat(failures.getFirst().failure()).isInstanceOf(CallCancelledException.class);
            assertThat(client.state().origins().getFirst().active()).isZero();
        }
    }

    @Test
    void anInterruptedThreadStaysInterrupted() throws Exception {
        try (RawServer server = RawServer.start(client -> {
                    client.readRequest();
                    client.waitForClient();
                });
                ResilientClient client = ResilientClient.create(server.url(""))) {
            CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
            Thread caller = Thread.ofVirtual().start(() -> {
                Throwable thrown = catchThrowable(() -> client.get("/"));
                interrupted.complete(thrown instanceof CallCancelledException
                        && Thread.currentThread().isInterrupted());
            });
            await().until(() -> server.requests() == 1);
            caller.interrupt();

            assertThat(interrupted.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aClosedClientFailsTheCallsUnderWayAndTakesNoOthers() {
        try (RawServer server = RawServer.start(client -> {
            client.readRequest();
            client.waitForClient();
        })) {
            ResilientClient client = ResilientClient.create(server.url(""));
            CompletableFuture<Response> call = client.sendAsync(Request.get("/").once());
            await().until(() -> server.requests() == 1);
            client.close();

            assertThat(catchThrowable(call::join)).hasCauseInstanceOf(LocalFailureException.class);
            assertThat(catchThrowable(() -> client.get("/")))
                    .isInstanceOf(LocalFailureException.class)
                    .hasMessageContaining("The client was closed");
        }
    }
}
