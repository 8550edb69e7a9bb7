package dev.probity.faults.wire;

import io.netty.channel.Channel;

/// What comes before HTTP on a new connection.
@FunctionalInterface
public interface Opening {
    /// Nothing.
    Opening PLAIN = _ -> {};

    /// Adds its handlers to the pipeline, which is empty.
    void prepare(Channel connection);
}
