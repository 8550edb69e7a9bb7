package dev.probity.bench.outage;

/// A way of calling a service.
interface Caller {
    /// Calls once, with whatever this way does about failures.
    ///
    /// @return whether there was an answer in the end
    boolean call() throws InterruptedException;
}
