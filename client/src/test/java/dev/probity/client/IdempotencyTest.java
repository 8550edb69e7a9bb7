package dev.probity.client;

import static dev.probity.client.testing.ScriptedTransport.failure;
import static dev.probity.client.testing.ScriptedTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.probity.client.exception.ConnectionLostException;
import dev.probity.client.transport.Call;
import dev.probity.client.transport.Exchange.Failure;
import dev.probity.client.transport.FailureKind;
import dev.probity.client.transport.Phase;
import dev.probity.client.transport.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One id for all attempts of a call; what may be sent twice because of it.
class IdempotencyTest {
    private static final Failure LOST = failure(FailureKind.RESET, Sent.MAYBE, Phase.WAIT);

    private final ScriptedClient plain = new ScriptedClient();
    private final ScriptedClient honoured = new ScriptedClient(
            ClientConfig.DEFAULT.withIdempotency(IdempotencyConfig.honouredBy(ScriptedClient.BASE + "/v1")));

    @Test
    void allAttemptsOfACallCarryTheSameIdAndTheNextCallAnother() {
        plain.transport.then(LOST).then(LOST).then(reply(200)).then(reply(200));
        plain.client.get("/");
        plain.client.get("/");

        assertThat(plain.transport.calls())
                .extracting(call -> header(call, "X-Request-ID"))
                .containsExactly("id-1", "id-1", "id-1", "id-2");
    }

    @Test
    void theCallersOwnIdWins() {
        plain.transport.then(reply(200));
        Response response = plain.client.send(Request.get("/").requestId("mine"));

        assertThat(header(plain.transport.calls().getFirst(), "x-request-id")).isEqualTo("mine");
        assertThat(response.report().id().requestId()).isEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH"})
    void withoutAnOriginThatHonoursTheKeyItIsSentOnce(String method) {
        plain.transport.then(LOST);

        assertThat(catchThrowable(() -> plain.client.send(Request.of(method, "/orders"))))
                .isInstanceOf(ConnectionLostException.class);
        assertThat(plain.transport.calls().getFirst().headers().has("Idempotency-Key"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH"})
    void withOneItIsSentAgainUnderTheSameKey(String method) {
        honoured.transport.then(LOST).then(reply(201));
        honoured.client.send(Request.of(method, "/orders"));

        assertThat(honoured.transport.calls())
                .extracting(call -> header(call, "Idempotency-Key"))
                .containsExactly("\"id-1\"", "\"id-1\"");
    }

    @Test
    void theCallersOwnKeyWins() {
        honoured.transport.then(reply(201));
        honoured.client.send(Request.post("/orders").header("Idempotency-Key", "\"order-7\""));

        assertThat(honoured.transport.calls().getFirst().headers().all("idempotency-key"))
                .containsExactly("\"order-7\"");
    }

    @Test
    void anotherOriginIsNotTrustedForIt() {
        honoured.transport.then(LOST);

        assertThat(catchThrowable(() -> honoured.client.post("http://other.test/", "x")))
                .isInstanceOf(ConnectionLostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS", "PUT", "DELETE"})
    void methodsThatPromiseItNeedNoKey(String method) {
        plain.transport.then(LOST).then(reply(200));

        assertThat(plain.client.send(Request.of(method, "/")).status()).isEqualTo(200);
    }

    private static String header(Call call, String name) {
        return call.headers().first(name).orElseThrow();
    }
}
