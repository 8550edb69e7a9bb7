package dev.probity.client.event;

/// Is told what happens in a client: on the thread it happens on, never under a lock. It should be quick, for the
/// call waits for it. What it throws is logged and goes no further.
@FunctionalInterface
public interface ClientListener {
    void onEvent(ClientEvent event);
}
