package dev.probity.client.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.client.ClientConfig;
import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.Response;
import dev.probity.client.retry.RetryConfig;
import dev.probity.testkit.Conversation;
import dev.probity.testkit.RawServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GithubUserProxyTest {
    private static final String OCTOCAT =
            "{\"login\":\"octocat\",\"name\":null,\"public_repos\":8,\"id\":583231,\"type\":\"User\"}";

    @Test
    void aUserIsPassedOn() throws Exception {
        assertThat(answerTo(client -> client.respond(200, OCTOCAT)))
                .isEqualTo("200 {\"login\":\"octocat\",\"public_repos\":8}");
    }

    @Test
    void aUserThereIsNot() throws Exception {
        assertThat(answerTo(client -> client.respond(404, "")))
                .isEqualTo("404 {\"detail\":\"There is no user octocat\"}");
    }

    @Test
    void anotherStatus() throws Exception {
        assertThat(answerTo(client -> client.respond(500, "")))
                .isEqualTo("502 {\"detail\":\"GitHub answered with status 500\"}");
    }

    @Test
    void anAnswerThatIsNoUser() throws Exception {
        assertThat(answerTo(client -> client.respond(200, "{\"login\":null}")))
                .isEqualTo("502 {\"detail\":\"GitHub's answer is not as expected\"}");
    }

    @Test
    void aConnectionThatIsLost() throws Exception {
        assertThat(answerTo(Conversation::reset)).isEqualTo("502 {\"detail\":\"GitHub cannot be reached\"}");
    }

    @Test
    void noAnswerInTime() throws Exception {
        assertThat(answerTo(Conversation::waitForClient, Duration.ofMillis(500)))
                .isEqualTo("504 {\"detail\":\"GitHub did not answer in time\"}");
    }

    @Test
    void manyRequestsUseOneConnection() throws Exception {
        try (RawServer github = RawServer.start(client -> {
                    while (true) {
                        client.readRequest();
                        client.respond(200, OCTOCAT);
                    }
                });
                ResilientClient behind = ResilientClient.create(github.url(""));
                GithubUserProxy proxy = new GithubUserProxy(behind);
                ResilientClient caller = ResilientClient.create(proxy.url())) {
            for (int i = 0; i < 100; i++) {
                caller.get("/users/octocat");
            }

            assertThat(github.requests()).isEqualTo(100);
            assertThat(github.connections()).isEqualTo(1);
        }
    }

    private interface Treatment {
        void of(Conversation client) throws IOException;
    }

    private static String answerTo(Treatment treatment) throws IOException {
        return answerTo(treatment, Duration.ofSeconds(10));
    }

    private static String answerTo(Treatment treatment, Duration attempt) throws IOException {
        ClientConfig config = ClientConfig.DEFAULT
                .withTimeouts(attempt, Duration.ofSeconds(20))
                .withRetry(RetryConfig.NONE);
        try (RawServer github = RawServer.start(client -> {
                    client.readRequest();
                    treatment.of(client);
                });
                ResilientClient behind = ResilientClient.create(config.withBaseUrl(github.url("")));
                GithubUserProxy proxy = new GithubUserProxy(behind);
                ResilientClient caller = ResilientClient.create(proxy.url())) {
            Response response = caller.send(Request.get("/users/octocat").once().accepting(404, 500, 502, 503, 504));
            return response.status() + " " + response.text();
        }
    }
}
