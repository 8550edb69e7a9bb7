package dev.probity.client.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.probity.client.ClientConfig;
import dev.probity.client.ResilientClient;
import dev.probity.client.examples.Dashboard.Order;
import dev.probity.client.examples.Dashboard.Page;
import dev.probity.client.examples.Dashboard.Recommendation;
import dev.probity.client.examples.Dashboard.User;
import dev.probity.client.exception.InvalidResponseException;
import dev.probity.testkit.RawServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DashboardTest {
    /// No service answers before all three have been asked. One after the other they never would.
    private final CyclicBarrier together = new CyclicBarrier(3);

    @AutoClose
    private final RawServer users = answering("{\"name\":\"Ann\"}");

    @AutoClose
    private final RawServer orders = answering("[{\"id\":1,\"items\":2}]");

    @AutoClose
    private final RawServer recommendations = answering("[{\"title\":\"Tea\"}]");

    @AutoClose
    private final ResilientClient client = ResilientClient.create(ClientConfig.DEFAULT);

    @Test
    void threeServicesAreAskedAtOnce() throws Exception {
        Dashboard dashboard =
                new Dashboard(client, users.url("/users"), orders.url("/orders"), recommendations.url("/for-you"));

        assertThat(dashboard.of("ann"))
                .isEqualTo(new Page(new User("Ann"), List.of(new Order(1, 2)), List.of(new Recommendation("Tea"))));
    }

    @Test
    void whatOneOfThemGetsWrongIsNamed() {
        Dashboard dashboard =
                new Dashboard(client, orders.url("/users"), orders.url("/orders"), recommendations.url("/for-you"));

        assertThat(catchThrowable(() -> dashboard.of("ann")))
                .isInstanceOf(InvalidResponseException.class)
                .hasMessageContaining("$: expected an object, found an array");
    }

    private RawServer answering(String json) {
        return RawServer.start(conversation -> {
            conversation.readRequest();
            meet();
            conversation.respond(200, json);
        });
    }

    private void meet() throws IOException {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IOException(e);
        }
    }
}
