package dev.probity.client.fanout;

import dev.probity.client.Request;
import dev.probity.client.ResilientClient;
import dev.probity.client.Response;
import dev.probity.client.time.Deadline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Several calls at once that must all be over by one deadline. Each runs on a virtual thread; when the block ends,
/// none is left.
///
/// ```java
/// try (FanOut calls = FanOut.within(Duration.ofSeconds(2))) {
///     Pending<User> user = calls.fork(users, Request.get("/users/7"), r -> r.as(User.class));
///     Pending<Weather> weather = calls.fork(forecasts, Request.get("/today"), r -> r.as(Weather.class));
///     calls.joinAll();
///     return new Page(user.result(), weather.result());
/// }
/// ```
///
/// For one thread, the one that made it.
public final class FanOut implements AutoCloseable {
    private final Deadline deadline;
    private final List<Pending<?>> all = new ArrayList<>();
    private final Completion completion = new Completion();

    private FanOut(Deadline deadline) {
        this.deadline = deadline;
    }

    public static FanOut within(Duration duration) {
        return by(Deadline.in(duration));
    }

    public static FanOut by(Deadline deadline) {
        return new FanOut(deadline);
    }

    /// Begins a call.
    ///
    /// @param reading makes of the response what is wanted, on the thread of the call
    public <T> Pending<T> fork(ResilientClient client, Request request, Function<Response, T> reading) {
        Request bounded = request.by(deadline).withContextOfThread();
        Pending<T> pending = Pending.start(() -> client.send(bounded, reading), completion);
        all.add(pending);
        return pending;
    }

    /// Waits until all calls are over, or one has failed; then the others are cancelled.
    ///
    /// @throws dev.probity.client.exception.ClientException the first failure, or what else a reading has thrown
    /// @throws InterruptedException when this thread was interrupted; all calls are cancelled
    public void joinAll() throws InterruptedException {
        try {
            completion.awaitAllOrFailure(all.size());
        } finally {
            close();
        }
        completion.throwFailure();
    }

    /// Waits until all calls are over, well or not. Each says for itself how it went.
    ///
    /// @throws InterruptedException when this thread was interrupted; all calls are cancelled
    public void settle() throws InterruptedException {
        try {
            completion.awaitAll(all.size());
        } finally {
            close();
        }
    }

    /// Cancels what is still under way, and waits until it has ended.
    @Override
    public void close() {
        all.forEach(Pending::cancel);
        all.forEach(Pending::awaitEnd);
    }
}
