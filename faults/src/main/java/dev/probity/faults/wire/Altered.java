package dev.probity.faults.wire;

import io.netty.util.concurrent.EventExecutor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// An exchange whose script is altered before it is played.
record Altered(Exchange exchange, UnaryOperator<Script> alteration) implements Exchange {
    @Override
    public void play(Script script) {
        exchange.play(alteration.apply(script));
    }

    @Override
    public Request request() {
        return exchange.request();
    }

    @Override
    public Body body() {
        return exchange.body();
    }

    @Override
    public long connection() {
        return exchange.connection();
    }

    @Override
    public int number() {
        return exchange.number();
    }

    @Override
    public EventExecutor loop() {
        return exchange.loop();
    }

    @Override
    public Notes notes() {
        return exchange.notes();
    }

    @Override
    public boolean isOver() {
        return exchange.isOver();
    }

    @Override
    public void whenOver(Consumer<Over> listener) {
        exchange.whenOver(listener);
    }
}
