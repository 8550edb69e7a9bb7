package dev.probity.client;

import static dev.probity.client.testing.ScriptedTransport.failure;
import static dev.probity.client.testing.ScriptedTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.probity.client.breaker.CircuitState;
import dev.probity.client.event.ClientEvent;
import dev.probity.client.event.ClientEvent.AttemptEnded;
import dev.probity.client.event.ClientEvent.CallBegan;
import dev.probity.client.event.ClientEvent.CallFailed;
import dev.probity.client.event.ClientEvent.CallSucceeded;
import dev.probity.client.event.ClientEvent.RetryPlanned;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Sent;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever ends a call, wherever: its place in the bulkhead is free again, and a half-open circuit still has all of
/// its trials.
class PermitsDoNotLeakTest {
    private final ScriptedClient scripted = new ScriptedClient();
    private final ResilientClient client = scripted.client;

    /// What may go wrong while a request is under way.
    private enum Mishap {
        CANCELLED {
            @Override
            void put(ScriptedClient into) {
                into.transport.then(call -> {
                    throw new InterruptedException();
                });
            }
        },
        A_PROGRAMMING_ERROR {
            @Override
            void put(ScriptedClient into) {
                into.transport.then(call -> {
                    throw new IllegalArgumentException("broken");
                });
            }
        },
        OUT_OF_MEMORY {
            @Override
            void put(ScriptedClient into) {
                into.transport.then(call -> {
                    throw new OutOfMemoryError("not really");
                });
            }
        },
        THE_CLIENT_WAS_CLOSED {
            @Override
            void put(ScriptedClient into) {
                into.transport.then(call -> {
                    throw new IllegalStateException("The transport is closed");
                });
            }
        },
        NO_FREE_PORT {
            @Override
            void put(ScriptedClient into) {
                into.transport.then(failure(FailureKind.LOCAL, Sent.NO, Phase.CONNECT));
            }
        },
        THE_POOL_WAS_FULL {
            @Override
            void put(ScriptedClient into) {
                into.transport.then(failure(FailureKind.POOL_FULL, Sent.NO, Phase.QUEUE));
            }
        };

        abstract void put(ScriptedClient into);
    }

    @ParameterizedTest
    @EnumSource
    void duringARequest(Mishap mishap) {
        toHalfOpen();
        for (int i = 0; i < 10; i++) {
            mishap.put(scripted);
            failing(Request.get("/"));
            Thread.interrupted();
        }

        assertThat(scripted.state().active()).isZero();
        assertThat(scripted.events(CallFailed.class)).hasSameSizeAs(scripted.events(CallBegan.class));
        assertThatItStillCloses();
    }

    static Stream<Class<? extends ClientEvent>> moments() {
        return Stream.of(
                CallBegan.class, AttemptEnded.class, RetryPlanned.class, CallFailed.class, CallSucceeded.class);
    }

    /// A listener runs between all the steps of a call, so its errors end it at each of them.
    @ParameterizedTest
    @MethodSource("moments")
    void atEveryMomentBetween(Class<? extends ClientEvent> moment) {
        client.listen(event -> {
            if (moment.isInstance(event)) {
                throw new AssertionError("at " + moment.getSimpleName());
            }
        });
        scripted.transport.then(reply(503)).then(reply(200)).then(reply(404)).then(reply(200));
        Stream<Throwable> thrown =
                Stream.generate(() -> catchThrowable(() -> client.get("/"))).limit(2);

        assertThat(thrown).anyMatch(AssertionError.class::isInstance);
        assertThat(scripted.state().active()).isZero();
        assertThat(scripted.state().waiting()).isZero();
    }

    @Test
    void duringAPause() {
        scripted.transport.then(reply(503));
        client.listen(event -> {
            if (event instanceof RetryPlanned) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(catchThrowable(() -> client.get("/"))).isNotNull();
        Thread.interrupted();

        assertThat(scripted.state().active()).isZero();
    }

    @Test
    void whileTheResponseIsRead() {
        for (int i = 0; i < 10; i++) {
            scripted.transport.then(reply(200));
            Request request = Request.get("/");
            assertThat(catchThrowable(() -> client.send(request, response -> {
                        throw new IllegalArgumentException("unreadable");
                    })))
                    .isNotNull();
        }

        assertThat(scripted.state().active()).isZero();
        assertThat(scripted.events(CallBegan.class))
                .hasSameSizeAs(scripted.events(CallSucceeded.class))
                .hasSize(10);
    }

    private void failing(Request request) {
        assertThat(catchThrowable(() -> client.send(request))).isNotNull();
    }

    private void toHalfOpen() {
        for (int i = 0; i < 5; i++) {
            scripted.transport.then(reply(503));
            failing(Request.get("/").once());
        }
        scripted.time.advance(Duration.ofSeconds(5));
        assertThat(scripted.state().circuit().state()).isEqualTo(CircuitState.OPEN);
    }

    private void assertThatItStillCloses() {
        for (int i = 0; i < 3; i++) {
            scripted.transport.then(reply(200));
            client.get("/");
        }
        assertThat(scripted.state().circuit().state()).isEqualTo(CircuitState.CLOSED);
    }
}
