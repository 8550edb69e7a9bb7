package dev.probity.client;

import dev.probity.client.event.ClientListener;
import dev.probity.client.exception.ClientException;
import dev.probity.client.log.LogEvents;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/// An HTTP client for calling services that may be slow, broken or gone, without waiting for ever and without making
/// their trouble worse. Created once, shared by any number of threads, made for virtual ones; closed at the end.
///
/// ```java
/// try (ResilientClient client = ResilientClient.create("https://api.example.com")) {
///     User user = client.get("/users/{login}", "ann").as(User.class);
///     client.post("/orders", new Order(user.id(), 3));
/// }
/// ```
///
/// Every call is over within the total timeout ([Timeouts]), the last byte of the body included. What may be tried
/// again is tried again, as far as the origin's retry budget allows. An origin that does not answer is left alone
/// for a while. All methods block; a call that ends without an answer throws a [ClientException] whose type says what
/// can be done about it.
public final class ResilientClient implements AutoCloseable {
    private final Surroundings surroundings;
    private final Listeners listeners = new Listeners();
    private final PrepareCall prepare;
    private final Upstreams upstreams;
    private final Machinery machinery;

    private ResilientClient(ClientConfig config, Surroundings surroundings) {
        this.surroundings = surroundings;
        this.prepare = new PrepareCall(config, surroundings.requestIds());
        this.upstreams = new Upstreams(config, surroundings, listeners);
        this.machinery = Machinery.of(config, surroundings, listeners);
        listeners.add(new LogEvents());
    }

    /// With every default ([ClientConfig#DEFAULT]), for the services below one URL.
    ///
    /// @throws InvalidConfigException when it is no http or https URL
    public static ResilientClient create(String baseUrl) {
        return create(ClientConfig.DEFAULT.withBaseUrl(baseUrl));
    }

    /// Opens nothing yet: connections come with the calls.
    public static ResilientClient create(ClientConfig config) {
        return create(config, Surroundings.real(config));
    }

    /// Over another transport, or in another time: for tests.
    public static ResilientClient create(ClientConfig config, Surroundings surroundings) {
        return new ResilientClient(config, surroundings);
    }

    /// Waits for the answer to a GET; everything else as in [#send(Request)].
    ///
    /// @param template a target in which each `{…}` is replaced by one of the values, see [Request#of]
    public Response get(String template, Object... values) {
        return send(Request.get(template, values));
    }

    /// As [#get].
    public Response delete(String template, Object... values) {
        return send(Request.delete(template, values));
    }

    /// Waits for the answer to a POST; everything else as in [#send(Request)]. Not tried again once it may have
    /// arrived,
    /// unless the origin honours keys ([IdempotencyConfig]).
    ///
    /// @param target without places; for those see [Request#post]
    /// @param json what the request carries, as JSON: a record, a map, a list, ...
    public Response post(String target, Object json) {
        return send(Request.post(target).json(json));
    }

    /// As [#post], but tried again: twice is the same as once.
    public Response put(String target, Object json) {
        return send(Request.put(target).json(json));
    }

    /// As [#post].
    public Response patch(String target, Object json) {
        return send(Request.patch(target).json(json));
    }

    /// Sends a request, as often as it is sensible, and blocks until it is answered; for the total timeout at
    /// most, 30 s by default.
    ///
    /// @throws ClientException when there is no response, or none with a status that the request accepts
    /// @throws IllegalArgumentException when the request itself is wrong: its target, or a body that is no JSON
    public Response send(Request request) {
        return send(request, Function.identity());
    }

    /// The same, and what is made of the response counts as a part of the call: it must be done before its deadline,
    /// and when it finds the response invalid the call has failed.
    ///
    /// @param reading such as `response -> response.as(User.class)`
    public <T> T send(Request request, Function<Response, T> reading) {
        PreparedCall call = prepare.prepare(request);
        return new PerformCall(machinery, upstreams.of(call.id().origin()), call).perform(reading);
    }

    /// The same on a virtual thread of its own. The future fails with what [#send(Request)] throws. Cancelling it
    /// interrupts the call and closes its connection.
    public CompletableFuture<Response> sendAsync(Request request) {
        Request pinned = request.withContextOfThread();
        return Asynchronously.call(() -> send(pinned));
    }

    /// From now on this is told what happens, on the threads of the calls. It cannot be taken away again.
    public void listen(ClientListener listener) {
        listeners.add(listener);
    }

    /// How the client stands with each origin it has called: circuit, budget, bulkhead. A look that changes nothing.
    public ClientState state() {
        return upstreams.state();
    }

    /// Closes all connections. Calls under way fail.
    @Override
    public void close() {
        surroundings.transport().close();
    }
}
