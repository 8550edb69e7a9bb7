package dev.probity.client;

import static dev.probity.client.testing.ScriptedTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.probity.client.event.ClientEvent.CallFailed;
import dev.probity.client.event.ClientEvent.CallSucceeded;
import dev.probity.client.exception.ClientErrorException;
import dev.probity.client.exception.InvalidResponseException;
import dev.probity.client.exception.StatusDetails;
import dev.probity.client.schema.JsonSchema;
import dev.probity.client.transport.Bytes;
import dev.probity.client.transport.Exchange.Reply;
import dev.probity.client.transport.Headers;
import dev.probity.client.validation.Problem;
import dev.probity.client.validation.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// What can be made of a response, and what cannot.
class ResponseTest {
    @AutoClose
    private final ScriptedClient scripted = new ScriptedClient();

    private final ResilientClient client = scripted.client;

    record User(String login, int id) {}

    @Test
    void aBodyBecomesARecord() {
        scripted.transport.then(json("{\"login\":\"ann\",\"id\":7,\"more\":null}"));

        assertThat(client.get("/users/7").as(User.class)).isEqualTo(new User("ann", 7));
    }

    @Test
    void anArrayBecomesAList() {
        scripted.transport.then(json("[{\"login\":\"ann\",\"id\":7}]"));

        assertThat(client.get("/users").asListOf(User.class)).containsExactly(new User("ann", 7));
    }

    @Test
    void whatDoesNotFitNamesEveryPathAndTheCall() {
        scripted.transport.then(json("{\"name\":\"ann\",\"id\":null}"));
        Response response = client.get("/users/7");

        InvalidResponseException thrown =
                catchThrowableOfType(InvalidResponseException.class, () -> response.as(User.class));

        assertThat(thrown.violations())
                .containsExactly(
                        new Violation("$.id", "a whole number of 32 bits", "null"),
                        new Violation("$.login", "a string", "nothing (unknown beside it: \"name\")"));
        assertThat(thrown.report().id().requestId()).isEqualTo("id-1");
        assertThat(thrown.retryable()).isFalse();
        assertThat(thrown)
                .hasMessageStartingWith("GET http://api.test: The response is not as expected: $.id: expected a whole"
                        + " number of 32 bits, found null; $.login: expected a string");
    }

    @Test
    void readWithinTheCallAnInvalidResponseIsAFailedCall() {
        scripted.transport.then(json("[]"));

        InvalidResponseException thrown = catchThrowableOfType(
                InvalidResponseException.class,
                () -> client.send(Request.get("/"), response -> response.as(User.class)));

        assertThat(scripted.events(CallFailed.class))
                .extracting(CallFailed::failure)
                .containsExactly(thrown);
        assertThat(scripted.events(CallSucceeded.class)).isEmpty();
    }

    @Test
    void aBodyIsHeldAgainstASchema() {
        JsonSchema schema = JsonSchema.of("""
                {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"},
                 "tags": {"type": "array", "items": {"type": "string"}}}}""");
        scripted.transport.then(json("{\"id\":7}")).then(json("{\"id\":\"7\",\"tags\":[\"a\",3]}"));

        assertThat(client.get("/").matching(schema).status()).isEqualTo(200);
        Response response = client.get("/");
        InvalidResponseException thrown =
                catchThrowableOfType(InvalidResponseException.class, () -> response.matching(schema));

        assertThat(thrown.violations()).extracting(Violation::path).containsExactlyInAnyOrder("$.id", "$.tags[1]");
        assertThat(schema.violations("<html>"))
                .singleElement()
                .satisfies(violation -> assertThat(violation.path()).isEqualTo("$"));
    }

    @Test
    void aTextIsReadInItsCharacterSet() {
        scripted.transport
                .then(text("text/plain; charset=ISO-8859-1", "ä".getBytes(StandardCharsets.ISO_8859_1)))
                .then(text("text/plain", "ä".getBytes(StandardCharsets.UTF_8)))
                .then(text("text/plain; charset=nonsense", "ä".getBytes(StandardCharsets.UTF_8)));

        assertThat(List.of(
                        client.get("/").text(),
                        client.get("/").text(),
                        client.get("/").text()))
                .containsOnly("ä");
    }

    @Test
    void aStatusTheRequestAcceptsIsAResponse() {
        scripted.transport.then(reply(404));

        assertThat(client.send(Request.get("/").accepting(404)).status()).isEqualTo(404);
    }

    @Test
    void whatTheServerSaysAboutAFailureIsInTheException() {
        Headers headers = Headers.NONE
                .with("Content-Type", "application/problem+json; charset=utf-8")
                .with("X-Trace", "t");
        scripted.transport.then(
                reply(422, headers, "{\"title\":\"No stock\",\"detail\":\"Only 3 left\",\"status\":422,\"more\":1}"));

        ClientErrorException thrown =
                catchThrowableOfType(ClientErrorException.class, () -> client.post("/orders", "x"));

        assertThat(thrown.problem()).contains(new Problem(null, "No stock", 422, "Only 3 left", null));
        assertThat(thrown.headers().first("x-trace")).contains("t");
        assertThat(thrown).hasMessageContaining("got 422 (No stock: Only 3 left)");
    }

    @Test
    void ofALongBodyTheExceptionKeepsTheBeginning() {
        scripted.transport.then(reply(400, Headers.NONE, "x".repeat(100_000)));

        ClientErrorException thrown = catchThrowableOfType(ClientErrorException.class, () -> client.get("/"));

        assertThat(thrown.body()).hasSize(StatusDetails.BODY_KEPT);
        assertThat(thrown.problem()).isEmpty();
    }

    private static Reply json(String body) {
        return reply(200, Headers.NONE.with("Content-Type", "application/json"), body);
    }

    private static Reply text(String type, byte[] content) {
        Reply empty = reply(200, Headers.NONE.with("Content-Type", type), "");
        return new Reply(
                empty.status(),
                empty.version(),
                empty.headers(),
                Bytes.owning(content),
                content.length,
                empty.timings(),
                empty.link());
    }
}
