package dev.probity.client.transport;

import java.util.function.Consumer;

/// Sends HTTP requests. Created once, shared by any number of threads, made for virtual ones.
public interface Transport extends AutoCloseable {
    /// Makes one call and blocks until it is over.
    ///
    /// At most one request goes out, in every case: nothing is sent again behind the caller's back, neither
    /// after a lost connection nor after a status such as 408 or 503. Redirects are answers. What the network
    /// or the far side does is a result, never an exception.
    ///
    /// @throws InterruptedException when the calling thread was interrupted; the socket is closed at once
    /// @throws IllegalStateException when the transport is closed
    Exchange send(Call call) throws InterruptedException;

    /// Begins the same call without waiting for anything, if that can be done. Whoever has thousands of calls
    /// under way then needs no thread for each.
    ///
    /// @param ended given how the call ended, once, on a thread of the transport: it must neither wait nor take
    ///     long
    /// @return false when the call might have to wait for a connection of the pool or for something to be set
    ///     up first, and always for a transport that can do nothing but wait; then nothing has begun
    /// @throws IllegalStateException when the transport is closed
    default boolean tryBegin(Call call, Consumer<Exchange> ended) {
        return false;
    }

    /// Closes all connections. Calls under way end as failures.
    @Override
    void close();
}
