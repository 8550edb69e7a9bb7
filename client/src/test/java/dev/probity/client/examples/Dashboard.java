package dev.probity.client.examples;

import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.fanout.FanOut;
import dev.probity.client.fanout.Pending;
import java.time.Duration;
import java.util.List;

/// A start page made of three services, in the time of the slowest.
final class Dashboard {
    record User(String name) {}

    record Order(int id, int items) {}

    record Recommendation(String title) {}

    record Page(User user, List<Order> orders, List<Recommendation> recommendations) {}

    private final ResilientClient client;
    private final String users;
    private final String orders;
    private final String recommendations;

    Dashboard(ResilientClient client, String users, String orders, String recommendations) {
        this.client = client;
        this.users = users;
        this.orders = orders;
        this.recommendations = recommendations;
    }

    Page of(String login) throws InterruptedException {
        try (FanOut calls = FanOut.within(Duration.ofSeconds(5))) {
            Pending<User> user =
                    calls.fork(client, Request.get(users + "/{login}", login), response -> response.as(User.class));
            Pending<List<Order>> last = calls.fork(
                    client, Request.get(orders).query("by", login), response -> response.asListOf(Order.class));
            Pending<List<Recommendation>> more = calls.fork(
                    client, Request.get(recommendations), response -> response.asListOf(Recommendation.class));
            calls.joinAll();
            return new Page(user.result(), last.result(), more.result());
        }
    }
}
