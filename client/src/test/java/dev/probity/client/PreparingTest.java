package dev.probity.client;

import static dev.probity.client.testing.ScriptedTransport.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.probity.client.transport.Bytes;
import dev.probity.client.transport.Call;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of a request goes out, and where to.
class PreparingTest {
    @ParameterizedTest
    @CsvSource({
        "http://a.test, /x, http://a.test/x",
        "http://a.test/, x, http://a.test/x",
        "http://a.test/v1, /x?y=1, http://a.test/v1/x?y=1",
        "http://a.test/v1/, ?y=1, http://a.test/v1?y=1",
        "http://a.test/v1, '', http://a.test/v1",
        "http://a.test/v1, https://b.test/z, https://b.test/z",
        "'', http://b.test, http://b.test/"
    })
    void targetsAreAppendedToTheBaseUrl(String base, String target, String url) {
        assertThat(prepare(ClientConfig.DEFAULT.withBaseUrl(base), Request.get(target))
                        .url())
                .hasToString(url);
    }

    @Test
    void aRelativeTargetNeedsABaseUrl() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> prepare(ClientConfig.DEFAULT, Request.get("/x")))
                .withMessage("\"/x\" is relative, and the client has no base URL");
    }

    @ParameterizedTest
    @CsvSource({"ann, ann", "a/b, a%2Fb", "'a b', a%20b", ".., %2E%2E", "?x=1#y, %3Fx%3D1%23y", "ä, %C3%A4"})
    void aValueStaysInItsPlaceInTheTemplate(String value, String encoded) {
        assertThat(Request.get("/users/{login}/repos", value).target()).isEqualTo("/users/" + encoded + "/repos");
    }

    @Test
    void thereMustBeAsManyValuesAsPlaces() {
        assertThatIllegalArgumentException().isThrownBy(() -> Request.get("/users/{login}"));
        assertThatIllegalArgumentException().isThrownBy(() -> Request.get("/users", "ann"));
    }

    @Test
    void queryParametersAreEncoded() {
        assertThat(Request.get("/search").query("q", "a&b c").query("n", 3).target())
                .isEqualTo("/search?q=a%26b+c&n=3");
    }

    @Test
    void theClientsHeadersAreOverlaidByTheRequests() {
        ClientConfig config = ClientConfig.DEFAULT
                .withBaseUrl("http://a.test")
                .withHeader("Authorization", "Bearer t")
                .withHeader("Accept", "text/html");
        Call call = prepare(config, Request.get("/").header("accept", "application/json"));

        assertThat(call.headers().all("accept")).containsExactly("application/json");
        assertThat(call.headers().all("authorization")).containsExactly("Bearer t");
    }

    @Test
    void theClientsHeadersGoToItsOwnOriginOnly() {
        ClientConfig config =
                ClientConfig.DEFAULT.withBaseUrl("http://ann:s3cret@a.test").withHeader("X-Token", "t");
        Call own = prepare(config, Request.get("/"));
        Call foreign = prepare(config, Request.get("http://b.test/"));

        assertThat(own.headers().has("x-token")).isTrue();
        assertThat(own.headers().first("authorization")).contains("Basic YW5uOnMzY3JldA==");
        assertThat(foreign.headers().has("x-token")).isFalse();
        assertThat(foreign.headers().has("authorization")).isFalse();
    }

    @Test
    void aBodySaysWhatItIs() {
        Call json = prepare(Request.post("/").json(Map.of("n", 1)));
        Call text = prepare(Request.post("/").text("ä"));
        Call own = prepare(Request.post("/")
                .header("Content-Type", "application/vnd.api+json")
                .json(Map.of()));

        assertThat(json.headers().first("content-type")).contains("application/json");
        assertThat(json.body().text(StandardCharsets.UTF_8)).isEqualTo("{\"n\":1}");
        assertThat(text.body()).isEqualTo(Bytes.utf8("ä"));
        assertThat(text.headers().first("content-type")).contains("text/plain; charset=utf-8");
        assertThat(own.headers().all("content-type")).containsExactly("application/vnd.api+json");
    }

    private static Call prepare(Request request) {
        return prepare(ClientConfig.DEFAULT.withBaseUrl("http://a.test"), request);
    }

    private static Call prepare(ClientConfig config, Request request) {
        return new PrepareCall(config, () -> "id").prepare(request).call();
    }

    @Test
    void whatIsShownOfARequestHoldsNoSecrets() {
        Request request =
                Request.post("/hooks/s3cret").header("Authorization", "s3cret").text("s3cret");
        try (ScriptedClient scripted = new ScriptedClient()) {
            scripted.transport.then(reply(200));
            Response response = scripted.client.send(request);

            assertThat(request + " " + response + " " + response.report().id()).doesNotContain("s3cret");
        }
    }
}
