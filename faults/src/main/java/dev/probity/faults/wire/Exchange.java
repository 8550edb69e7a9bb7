package dev.probity.faults.wire;

import io.netty.util.concurrent.EventExecutor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// One request and its answer. Belongs to the event loop of its connection; use it from there only.
public interface Exchange {
    Request request();

    /// None when the responder answers at once.
    Body body();

    /// Which connection of the server, counted from 1.
    long connection();

    /// Which request on its connection, counted from 1.
    int number();

    EventExecutor loop();

    Notes notes();

    /// Whether the client has gone, or the exchange has ended in another way.
    boolean isOver();

    /// Carries out the script. Does nothing when the exchange is over.
    void play(Script script);

    /// Tells when the exchange is over, exactly once; at once if it already is.
    void whenOver(Consumer<Over> listener);

    /// The same exchange for those further in: what they play is altered first.
    default Exchange altered(UnaryOperator<Script> alteration) {
        return new Altered(this, alteration);
    }
}
