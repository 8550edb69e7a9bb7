package dev.probity.client.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.client.ResilientClient;
import dev.probity.client.exception.RateLimitedException;
import dev.probity.testkit.RawServer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The lines that docs/client.md begins with.
class FirstStepsTest {
    record User(String login, Optional<String> name, int id) {}

    record Order(int user, int items) {}

    @Test
    void aUserIsReadAndAnOrderSent() {
        try (RawServer server = RawServer.start(conversation -> {
            conversation.readRequest();
            conversation.respond(200, "{\"login\":\"ann\",\"id\":7}");
            String order = conversation.readRequest();
            conversation.respond(order.endsWith("{\"user\":7,\"items\":3}") ? 201 : 400, "");
        })) {
            assertThat(firstSteps(server.url(""))).isEqualTo(201);
        }
    }

    private static int firstSteps(String url) {
        try (ResilientClient client = ResilientClient.create(url)) {
            User user = client.get("/users/{login}", "ann").as(User.class);
            return client.post("/orders", new Order(user.id(), 3)).status();
        } catch (RateLimitedException e) {
            throw new AssertionError("Come back in " + e.retryAfter().orElse(Duration.ZERO), e);
        }
    }
}
