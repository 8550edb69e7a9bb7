package dev.probity.faults.wire;

import dev.probity.faults.wire.Over.How;
import dev.probity.faults.wire.Playback.End;
import dev.probity.faults.wire.RequestEvent.Begin;
import dev.probity.faults.wire.RequestEvent.Malformed;
import dev.probity.faults.wire.Turn.Idle;
import dev.probity.faults.wire.Turn.Receiving;
import dev.probity.faults.wire.Turn.Serving;
import dev.probity.faults.wire.Turn.Tired;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import java.util.ArrayDeque;
import java.util.Queue;

/// Leads the requests of one connection, or the one of a stream, one by one, to the responder.
///
/// A client may send further requests before it has its answer (pipelining). They wait here until their turn comes, so
/// answers leave in order and a client that does not read its answers is not read from without end. Reading goes on
/// during a wait all the same, because only a reader learns that the client has gone.
final class Conversation extends SimpleChannelInboundHandler<RequestEvent> {
    /// Events read ahead of their turn before the socket is left alone. What one read brought may exceed it.
    private static final int READ_AHEAD = 256;

    private final Responder responder;
    private final Timers timers;
    private final Line line;
    private final Queue<RequestEvent> ahead = new ArrayDeque<>();
    private Turn turn = new Idle();
    private boolean advancing;
    private boolean stopping;

    Conversation(Responder responder, Timers timers, Line line) {
        this.responder = responder;
        this.timers = timers;
        this.line = line;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, RequestEvent event) {
        ahead.add(event);
        advance(context);
    }

    /// An answer may be written while it is asked for, which leads back here: the outer call goes on, not the inner.
    private void advance(ChannelHandlerContext context) {
        if (advancing) {
            return;
        }
        advancing = true;
        while (takesEvents() && !ahead.isEmpty()) {
            take(context, ahead.remove());
        }
        advancing = false;
        if (turn instanceof Turn.Over) {
            ahead.clear();
        }
        context.channel().config().setAutoRead(ahead.size() < READ_AHEAD);
    }

    private boolean takesEvents() {
        return switch (turn) {
            case Idle(), Receiving _, Tired() -> true;
            case Serving _, Turn.Over() -> false;
        };
    }

    private void take(ChannelHandlerContext context, RequestEvent event) {
        switch (event) {
            case Begin _ when turn instanceof Tired -> part(context, new Finish.Close());
            case Begin(var request) -> begin(context, request);
            case RequestEvent.End(var body) -> {
                if (turn instanceof Receiving(var request)) {
                    serve(context, request, body);
                }
            }
            case Malformed(var status, var detail) -> refuse(context, status, detail);
        }
    }

    private void begin(ChannelHandlerContext context, Request request) {
        if (responder.answersAtOnce(request)) {
            serve(context, request, Body.NONE);
            return;
        }
        turn = new Receiving(request);
        if (request.expectsContinue()) {
            line.voice(context).goOn();
        }
    }

    private void serve(ChannelHandlerContext context, Request request, Body body) {
        responder.respond(open(context, request, body));
    }

    /// What cannot be understood is not the responder's concern.
    private void refuse(ChannelHandlerContext context, int status, String detail) {
        var unreadable = new Request("", "", "", EmptyHttpHeaders.INSTANCE, false, false, Protocol.HTTP_1);
        open(context, unreadable, Body.NONE).play(Script.answer(Response.problem(status, detail)));
    }

    private ServerExchange open(ChannelHandlerContext context, Request request, Body body) {
        var playback =
                new Playback(line.voice(context), context.executor(), timers, request, end -> ended(context, end));
        var exchange = new ServerExchange(request, body, line.place(), playback);
        turn = new Serving(exchange);
        if (stopping) {
            exchange.isLast();
            exchange.hurry();
        }
        return exchange;
    }

    private void ended(ChannelHandlerContext context, End end) {
        if (!(turn instanceof Serving(var exchange))) {
            return;
        }
        if (end.goesOn()) {
            turn = line.goOn(end.finish());
            exchange.end(How.COMPLETED);
        } else {
            exchange.end(How.COMPLETED);
            part(context, end.finish());
        }
        advance(context);
    }

    private void part(ChannelHandlerContext context, Finish finish) {
        turn = new Turn.Over();
        line.part(context.channel(), finish);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == Signal.STOP) {
            stop(context);
        } else if (event == Signal.HURRY) {
            hurry();
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    /// A request on its way in may still come in and an answer may still go out, but nothing waits.
    private void stop(ChannelHandlerContext context) {
        stopping = true;
        switch (turn) {
            case Idle(), Tired() -> leave(context);
            case Receiving _, Turn.Over() -> {}
            case Serving(var exchange) -> {
                exchange.isLast();
                exchange.hurry();
            }
        }
    }

    private void hurry() {
        if (turn instanceof Serving(var exchange)) {
            exchange.hurry();
        }
    }

    private void leave(ChannelHandlerContext context) {
        end(How.STOPPED);
        Ending.cut(context.channel());
    }

    private void end(How how) {
        Turn last = turn;
        turn = new Turn.Over();
        ahead.clear();
        if (last instanceof Serving(var exchange)) {
            exchange.end(how);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end(stopping ? How.STOPPED : How.CLIENT_CLOSED);
    }

    /// The connection broke. The client knows; there is nobody else to tell.
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        end(How.CLIENT_CLOSED);
        Ending.cut(context.channel());
    }
}
