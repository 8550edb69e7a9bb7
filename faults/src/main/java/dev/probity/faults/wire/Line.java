package dev.probity.faults.wire;

import dev.probity.faults.wire.ServerExchange.Place;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;

/// What of a conversation is different for each protocol.
interface Line {
    /// Of the next request.
    Place place();

    /// For the next answer.
    Voice voice(ChannelHandlerContext context);

    /// The answer is complete and the connection can go on.
    ///
    /// @return what the next request meets
    Turn goOn(Finish finish);

    /// Nothing more is said.
    void part(Channel channel, Finish finish);
}
