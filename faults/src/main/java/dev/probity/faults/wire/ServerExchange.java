package dev.probity.faults.wire;

import dev.probity.faults.wire.Over.How;
import io.netty.util.concurrent.EventExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An exchange with a client of this server.
final class ServerExchange implements Exchange {
    private final Request request;
    private final Body body;
    private final Place place;
    private final Playback playback;
    private final Notes notes = new Notes();
    private final List<Consumer<Over>> listeners = new ArrayList<>(2);
    private @Nullable Over over;

    /// @param connection counted from 1 in its server
    /// @param number counted from 1 on its connection
    record Place(long connection, int number) {}

    ServerExchange(Request request, Body body, Place place, Playback playback) {
        this.request = request;
        this.body = body;
        this.place = place;
        this.playback = playback;
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public Body body() {
        return body;
    }

    @Override
    public long connection() {
        return place.connection();
    }

    @Override
    public int number() {
        return place.number();
    }

    @Override
    public EventExecutor loop() {
        return playback.loop();
    }

    @Override
    public Notes notes() {
        return notes;
    }

    @Override
    public boolean isOver() {
        return over != null;
    }

    @Override
    public void play(Script script) {
        if (over == null) {
            playback.start(script);
        }
    }

    @Override
    public void whenOver(Consumer<Over> listener) {
        if (over == null) {
            listeners.add(listener);
        } else {
            listener.accept(over);
        }
    }

    void hurry() {
        playback.hurry();
    }

    /// The connection is to be closed after this exchange.
    void isLast() {
        playback.isLast();
    }

    void end(How how) {
        if (over == null) {
            playback.cancel();
            over = playback.over(how);
            listeners.forEach(listener -> listener.accept(over));
        }
    }
}
