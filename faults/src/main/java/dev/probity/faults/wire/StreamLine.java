package dev.probity.faults.wire;

import dev.probity.faults.wire.ServerExchange.Place;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;

/// One stream of an HTTP/2 connection, which is one request. What closes a connection ends all of its streams.
///
/// @param place of its request
record StreamLine(Streams connection, Place place) implements Line {
    @Override
    public Voice voice(ChannelHandlerContext context) {
        return new FrameVoice(context, connection);
    }

    @Override
    public Turn goOn(Finish finish) {
        if (finish instanceof Finish.CloseOnNext) {
            connection.tire();
        }
        return new Turn.Idle();
    }

    @Override
    public void part(Channel channel, Finish finish) {
        switch (finish) {
            case Finish.Keep(), Finish.CloseOnNext() -> {}
            case Finish.Close(), Finish.Silence _ -> connection.finish();
            case Finish.Reset() -> connection.reset();
            case Finish.GoAway(var code) -> connection.leaveAfter(channel, code);
            case Finish.Abandon(var code) -> connection.leaveBefore(channel, code);
            case Finish.ResetStream(var code) -> Streams.reset(channel, code);
        }
    }
}
