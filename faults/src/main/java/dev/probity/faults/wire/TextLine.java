package dev.probity.faults.wire;

import dev.probity.faults.wire.ServerExchange.Place;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;

/// An HTTP/1.1 connection. It carries one request at a time, so what HTTP/2 does to a stream is done to all of it.
final class TextLine implements Line {
    private final long connection;
    private int requests;

    /// @param connection its number in the server
    TextLine(long connection) {
        this.connection = connection;
    }

    @Override
    public Place place() {
        requests++;
        return new Place(connection, requests);
    }

    @Override
    public Voice voice(ChannelHandlerContext context) {
        return new TextVoice(context);
    }

    @Override
    public Turn goOn(Finish finish) {
        return finish instanceof Finish.CloseOnNext ? new Turn.Tired() : new Turn.Idle();
    }

    @Override
    public void part(Channel channel, Finish finish) {
        switch (finish) {
            case Finish.Reset(), Finish.ResetStream _ -> Ending.reset(channel);
            case Finish.Keep(),
                    Finish.Close(),
                    Finish.Silence _,
                    Finish.CloseOnNext(),
                    Finish.GoAway _,
                    Finish.Abandon _ -> Ending.finish(channel);
        }
    }
}
