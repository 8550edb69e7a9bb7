package dev.probity.client;

import dev.probity.client.event.ClientEvent;
import dev.probity.client.event.ClientListener;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Those who are told. One that fails does not keep the others from it, nor the call from its end.
final class Listeners {
    private static final Logger LOGGER = LoggerFactory.getLogger(Listeners.class);

    private final List<ClientListener> all = new CopyOnWriteArrayList<>();

    void add(ClientListener listener) {
        all.add(listener);
    }

    void tell(ClientEvent event) {
        for (ClientListener listener : all) {
            try {
                listener.onEvent(event);
            } catch (RuntimeException e) {
                LOGGER.error("A listener failed on {}", event.getClass().getSimpleName(), e);
            }
        }
    }
}
