package dev.probity.bench.contender;

/// One way of making requests in a given manner.
public interface Contender extends AutoCloseable {
    String name();

    /// Makes so many requests and waits for their ends.
    ///
    /// @return how many went well
    int run(int requests) throws InterruptedException;

    @Override
    void close();
}
