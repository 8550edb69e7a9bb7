package dev.probity.faults.wire;

/// Decides what a request gets. Runs on the connection's event loop, so it must not block.
public interface Responder {
    /// Asked when the head has come: whether the request is answered without reading its body, and before a client that
    /// holds its body back is told to go on.
    boolean answersAtOnce(Request request);

    /// Answers by [Exchange#play], now or later, exactly once.
    void respond(Exchange exchange);
}
