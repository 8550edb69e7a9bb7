package dev.probity.client.transport;

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

    /// Closes all connections. Calls under way end as failures.
    @Override
    void close();
}
