package dev.probity.faults.wire;

import io.netty.channel.ChannelFuture;

/// Says one answer in the words of a protocol. Nothing leaves before it is flushed.
interface Voice {
    /// @param bytes how many were written
    record Said(ChannelFuture written, long bytes) {}

    /// A whole well-formed answer.
    ///
    /// @param keepAlive whether it may promise that the connection stays open
    Said answer(Response response, boolean toHead, boolean keepAlive);

    /// A head with exactly these headers.
    Said head(Act.Head head);

    /// These very bytes.
    Said bytes(Bytes bytes);

    /// The answer is complete.
    void end();

    /// That the client may send its body.
    void goOn();

    void flush();
}
